import type { PublishedReport } from '#domain/report/published-report.ts';
import { issuedOn, reportCsl } from './report-csl.ts';

/** A version of a report as an entry of RIS: a line for each fact, however long, since readers do not agree on how to break one. */
export function reportRis(report: PublishedReport): string {
  const csl = reportCsl(report);
  const day = issuedOn(csl);
  const lines: [tag: string, words: string][] = [
    ['TY', 'RPRT'],
    ['ID', csl.id],
    // A comma parts family and given names there, which a group has not.
    ['AU', csl.author[0].literal.replaceAll(',', '')],
    ['TI', csl.title],
    ['PY', day.slice(0, 4)],
    ['DA', `${day.replaceAll('-', '/')}/`],
    ['PB', csl.publisher],
    ...(csl['publisher-place'] === undefined ? [] : [['CY', csl['publisher-place']] as [string, string]]),
    ['M3', csl.genre],
    ['ET', csl.version],
    ['LA', csl.language],
    ['UR', csl.URL],
    ['N1', `${csl['event-title']}. ${csl.note}`],
    ['ER', ''],
  ];
  return lines.map(([tag, words]) => `${tag}  - ${words}\r\n`).join('');
}
