import { type FeedEntry } from '#domain/report/report-feed.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { Markup } from '../html/markup.ts';

const { tag, words } = Markup;

/** What a reader of feeds shows of a report: what it says in short, what is new in it, its parts, and the way to it. */
export const entryHtml = ({ kind, summitTitle, standfirst, contents, number, note, by, url }: FeedEntry): string =>
  Markup.all([
    ...(standfirst ? [tag('p', {}, words(standfirst))] : []),
    ...(note ? [tag('p', {}, tag('b', {}, words(`New in version ${number}: `)), words(note))] : []),
    ...(contents.length > 0 ? [tag('ol', {}, ...contents.map((part) => tag('li', {}, tag('a', { href: part.url }, words(part.title)))))] : []),
    tag('p', {}, words(`${reportKindWords[kind]} of the ${summitTitle}, written by ${by}. `), tag('a', { href: url }, words('Read the report'))),
  ]).html;

/** Words without what no XML may hold. */
export const plainWords = (text: string): string => text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Cs}/gu, '');
