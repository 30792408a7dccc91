import { licenceAddress } from '#domain/licence.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { approvalWordsOf, firstPublishedWords, headcountWords, reportOfWords, shownPersonWords, summitDaysWords, versionWords } from '#domain/report/report-words.ts';
import { oneLine } from '../notes/notes-heading.ts';

/** A line about a report, such as "Licence: CC BY 4.0"; `href` is where its words lead. */
export type ImprintLine = { label: string; words: string; href: string | null };

/** What stands below the title of a report in every file: what it is, which version, who wrote it, and who agreed to it. */
export function reportImprint(report: PublishedReport): ImprintLine[] {
  const { summit, room, agendaSession, contributors, licence, note } = report;
  const first = firstPublishedWords(report);
  const lines: (ImprintLine | null)[] = [
    line('What this is', reportOfWords(report), summit.url),
    line('Summit', [summit.host, summit.place, summitDaysWords(report)].filter((words) => words.trim() !== '').join(', ')),
    room && line('Room', `${room.number}, ${room.focus}`),
    agendaSession && line('Session', agendaSession.title),
    line('Edition', [versionWords(report), ...(first === null ? [] : [first])].join('. '), report.url),
    note === '' ? null : line('What is new', note),
    line('Licence', licence === '' ? 'None: whoever wants to use it asks' : licence, licenceAddress(licence)),
    line('Written by', headcountWords(contributors.people)),
    contributors.named.length === 0 ? null : line('Named', contributors.named.map((person) => shownPersonWords({ kind: 'named', ...person })).join('; ')),
    report.approvals.length === 0 ? null : line('Approval', approvalWordsOf(report.approvals)),
    line('Address', report.url, report.url),
  ];
  return lines.filter((each) => each !== null);
}

const line = (label: string, words: string, href: string | null = null): ImprintLine => ({ label, words: oneLine(words), href });

export const CONTENTS = 'Contents';
export const SOURCES = 'Sources';
export const titleOf = ({ title }: PublishedReport): string => oneLine(title);
export const standfirstOf = ({ standfirst }: PublishedReport): string => oneLine(standfirst);
