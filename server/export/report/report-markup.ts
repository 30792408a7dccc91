import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import type { PublishedReport, ReportSource } from '#domain/report/published-report.ts';
import { sourceSentences } from '#domain/report/source-sentences.ts';
import { contentHtml, type Given } from '../html/content-html.ts';
import { Markup } from '../html/markup.ts';
import { oneLine } from '../notes/notes-heading.ts';
import { reportImprint, standfirstOf, titleOf } from './report-imprint.ts';
import type { ReportPart } from './report-parts.ts';

const { tag, words, all } = Markup;

/** The parts of a report as HTML: its text as any other, and each figure as a table between its caption and its notes. */
export const partsHtml = (parts: readonly ReportPart[], given: Given): Markup =>
  all(
    parts.map((part) => {
      if (part.kind === 'text') return contentHtml(part.content, given);
      const notes = part.notes.map((note) => tag('p', { class: 'how' }, words(note)));
      // Wider than a phone, it is moved sideways, by keys as well.
      return tag('figure', { tabindex: '0' }, tag('figcaption', {}, words(oneLine(part.caption))), contentHtml([part.table], given), ...notes);
    }),
  );

/** Title, standfirst, and what is said of the report as a whole. */
export function headHtml(report: PublishedReport): Markup {
  const lines = reportImprint(report).map(({ label, words: said, href }) =>
    tag('div', {}, tag('dt', {}, words(label)), tag('dd', {}, href === null ? words(said) : tag('a', { href, rel: 'noreferrer' }, words(said)))),
  );
  const standfirst = standfirstOf(report);
  return tag('header', {}, tag('h1', {}, words(titleOf(report))), ...(standfirst === '' ? [] : [tag('p', { class: 'standfirst' }, words(standfirst))]), tag('dl', { class: 'imprint' }, ...lines));
}

/** Marks of sources as links to them, and for each source the ids of its marks, so that it can lead back to each. `more` is what else stands at a mark. */
export function marksHtml(marks: ReadonlyMap<UnsignedPart, number>, more: Record<string, string> = {}): { own: Map<UnsignedPart, Markup>; placesOf: Map<number, string[]> } {
  const own = new Map<UnsignedPart, Markup>();
  const placesOf = new Map<number, string[]>();
  for (const [node, number] of marks) {
    const before = placesOf.get(number) ?? [];
    const id = before.length === 0 ? `mark-${number}` : `mark-${number}-${before.length + 1}`;
    placesOf.set(number, [...before, id]);
    own.set(node, tag('sup', {}, tag('a', { id, href: `#source-${number}`, role: 'doc-noteref', 'aria-label': `Source ${number}`, ...more }, words(String(number)))));
  }
  return { own, placesOf };
}

/** What is said of a source, and links back to where it is named. */
export function sourceHtml(source: ReportSource, report: PublishedReport, isEdited: boolean, places: readonly string[]): Markup {
  const sentences = sourceSentences(source, report, isEdited).map((sentence) => oneLine(sentence)).join(' ');
  const back = places.map((id, place) => tag('a', { href: `#${id}`, role: 'doc-backlink', 'aria-label': places.length === 1 ? `Back to where source ${source.number} is named` : `Back to place ${place + 1} where source ${source.number} is named` }, words('↩')));
  return all([words(`${sentences} `), ...back.flatMap((link) => [link, words(' ')])]);
}

/** Languages that are written from the right. */
const FROM_RIGHT = ['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];
export const directionOf = ({ language }: PublishedReport): 'rtl' | null => (FROM_RIGHT.includes(language.split('-')[0] ?? '') ? 'rtl' : null);
/** The language for files, which refuse what is none. */
export const languageOf = ({ language }: PublishedReport): string => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en');
