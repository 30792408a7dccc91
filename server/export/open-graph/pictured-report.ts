import type { PublishedReport } from '#domain/report/published-report.ts';
import { summitDaysWords, versionWords } from '#domain/report/report-words.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { languageFor } from '../pdf/printed-language.ts';
import { isFromRight } from '../pdf/printed-nodes.ts';
import { printedPeople } from '../pdf/printed-people.ts';
import { piecesOf, soundLine } from '../pdf/printed-words.ts';

const LONGEST_SUMMIT = 84;

/** What report-image.typ draws of a report. */
export function picturedReport(report: PublishedReport) {
  const title = soundLine(report.title);
  return {
    language: languageFor(report.language),
    title: piecesOf(title),
    rtl: isFromRight(title),
    kind: reportKindWords()[report.kind],
    summit: shortened(soundLine(report.summit.title)),
    facts: [summitDaysWords(report), versionWords(report)].join(' · '),
    people: printedPeople(report.contributors.people),
  };
}

function shortened(words: string): string {
  const letters = Array.from(words);
  return letters.length <= LONGEST_SUMMIT ? words : `${letters.slice(0, LONGEST_SUMMIT).join('')} …`;
}
