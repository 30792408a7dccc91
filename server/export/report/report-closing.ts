import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { dayWords } from '#domain/report/report-days.ts';
import { safeUrl } from '#domain/rich-text.ts';
import { citationLine } from '../citation/citation-line.ts';
import { oneLine } from '../notes/notes-heading.ts';
import { headingOf, nodeOf, paragraphOf, wordsOf } from './make-nodes.ts';

/** What stands at the end of a report in every file: what else to read, and how to cite it. */
export function reportClosing(report: PublishedReport): UnsignedNode[] {
  const readings = report.readings.map((reading) => {
    const { title, url, author, source, publishedOn, note } = reading;
    const day = /^\d{4}-\d{2}-\d{2}$/.test(publishedOn) ? dayWords(publishedOn, report) : publishedOn;
    const facts = [author, source, day].map(oneLine).filter(Boolean).join(', ');
    const rest = [facts === '' ? '' : `. ${facts}`, '.', note === '' ? '' : ` ${oneLine(note)}`].join('');
    return nodeOf('listItem', [nodeOf('paragraph', [wordsOf(oneLine(title), safeUrl(url)), wordsOf(rest)])]);
  });
  return [...(readings.length === 0 ? [] : [headingOf('Related reading'), nodeOf('bulletList', readings)]), headingOf('How to cite this report'), paragraphOf(citationLine(report))];
}
