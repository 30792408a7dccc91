import type { FeedEntry } from '#domain/feed.ts';
import type { ReportFeedEntry } from '#domain/report/report-feed.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { Markup } from '../html/markup.ts';

const { tag, words } = Markup;

/** A report as an entry of a feed. */
export function reportEntry(report: ReportFeedEntry): FeedEntry {
  const { url, title, kind, standfirst, publishedAt, updatedAt, by, licence, language, imageUrl, summitTitle } = report;
  return { url, title, kind: { term: kind, label: saidIn('en', reportKindWords)[kind] }, summary: standfirst, html: entryHtml(report), publishedAt, updatedAt, by, licence, language, imageUrl, tags: [summitTitle] };
}

/** What a reader of feeds shows of a report: what it says in short, what is new in it, its parts, and the way to it. */
const entryHtml = ({ kind, summitTitle, standfirst, contents, number, note, by, url }: ReportFeedEntry): string =>
  Markup.all([
    ...(standfirst ? [tag('p', {}, words(standfirst))] : []),
    ...(note ? [tag('p', {}, tag('b', {}, words(`New in version ${number}: `)), words(note))] : []),
    ...(contents.length > 0 ? [tag('ol', {}, ...contents.map((part) => tag('li', {}, tag('a', { href: part.url }, words(part.title)))))] : []),
    tag('p', {}, words(`${saidIn('en', reportKindWords)[kind]} of the ${summitTitle}, written by ${by}. `), tag('a', { href: url }, words('Read the report'))),
  ]).html;
