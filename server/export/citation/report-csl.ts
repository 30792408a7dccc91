import type { PublishedReport } from '#domain/report/published-report.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { oneLine } from '../notes/notes-heading.ts';

type Literal = { literal: string };
/** A report as an entry of CSL-JSON, as programs that keep literature read it. */
export type CslReport = {
  id: string;
  type: 'report';
  title: string;
  author: [Literal];
  contributor?: Literal[];
  genre: string;
  version: string;
  number: string;
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  publisher: string;
  'publisher-place'?: string;
  'event-title': string;
  'event-date': { 'date-parts': [[number, number, number], [number, number, number]] };
  'event-place'?: string;
  URL: string;
  language: string;
  note: string;
};

/** A version of a report as CSL-JSON. Its author is who wrote it together; who is named stands among the contributors. */
export function reportCsl(report: PublishedReport): CslReport {
  const { summit, contributors, licence } = report;
  const place = oneLine(summit.place);
  return {
    id: citationKey(report),
    type: 'report',
    title: oneLine(report.title),
    author: [{ literal: authorOf(report) }],
    ...(contributors.named.length > 0 && { contributor: contributors.named.map(({ name }) => ({ literal: oneLine(name) })) }),
    genre: saidIn('en', reportKindWords)[report.kind],
    version: String(report.number),
    number: `version ${report.number}`,
    issued: { 'date-parts': [partsOf(zonedDate(new Date(report.publishedAt), summit.timeZone))] },
    publisher: oneLine(summit.host) || oneLine(report.community.name),
    ...(place !== '' && { 'publisher-place': place, 'event-place': place }),
    'event-title': oneLine(summit.title),
    'event-date': { 'date-parts': [partsOf(summit.startsOn), partsOf(summit.endsOn)] },
    URL: `${report.url}/versions/${report.number}`,
    language: report.language,
    note: licence === '' ? 'No licence.' : `Licence: ${licence}.`,
  };
}

/** What the entry is called within a list: letters, digits and hyphens alone. */
export const citationKey = ({ slug, number }: PublishedReport): string => `${slug.replace(/[^A-Za-z0-9-]/g, '') || 'report'}-v${number}`;

function authorOf({ room, agendaSession, summit, kind }: PublishedReport): string {
  if (kind === 'breakout' && room !== null) return oneLine(`Breakout room ${room.number}: ${room.focus}`);
  if (kind === 'panel' && agendaSession !== null) return oneLine(`Panel “${agendaSession.title}”`);
  return oneLine(`Participants of the ${summit.title}`);
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

/** The date of issue as YYYY-MM-DD. */
export const issuedOn = ({ issued }: CslReport): string => issued['date-parts'][0].map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
