import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { agendaPersonPartWords, agendaSessionKindWords, byTime, type AgendaEntry, type AgendaPerson } from '#domain/agenda/agenda-session.ts';
import { manyLines, oneLine } from '#domain/agenda/plain-text.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { plainWords } from './plain-words.ts';

/** How often a calendar program that subscribes is asked to look again. */
const REFRESH_AFTER_SECONDS = 60 * 60;

export type SummitCalendar = {
  /** The summit's title, or that of a person's own schedule. */
  name: string;
  /** The summit's own id: a summit made by importing another's schedule has sessions of the same guids. */
  summitId: string;
  /** Makes the UIDs ours: the host of the site, which stays the same. */
  host: string;
  /** The page that shows the same to people. */
  url: string;
  sessionUrl: (slug: string) => string;
  sessions: readonly AgendaEntry[];
  /** The number of the agenda's release and its moment: programs take a session with a higher number as its newer state. */
  release: { number: number; releasedAt: Date };
};

const personInWords = ({ name, affiliation, part }: AgendaPerson): string =>
  `${saidIn('en', agendaPersonPartWords)[part]}: ${name}${affiliation ? ` (${affiliation})` : ''}`;

const descriptionOf = ({ subtitle, abstract, people }: AgendaEntry): string =>
  manyLines([subtitle, plainWords(richText(abstract)), people.map(personInWords).join('\n')].filter(Boolean).join('\n\n'));

const eventOf = (entry: AgendaEntry, { summitId, host, sessionUrl, release }: SummitCalendar): ICalEventData => ({
  // Calendar programs keep one event for each UID, whichever calendar it came from (RFC 5545, 3.8.4.7).
  id: `${entry.guid}.${summitId}@${host}`,
  sequence: release.number,
  stamp: release.releasedAt,
  lastModified: release.releasedAt,
  start: entry.startsAt,
  end: entry.endsAt,
  summary: oneLine(entry.title),
  location: oneLine(entry.place) || null,
  description: descriptionOf(entry) || null,
  url: sessionUrl(entry.slug),
  categories: [{ name: saidIn('en', agendaSessionKindWords)[entry.kind] }],
  status: ICalEventStatus.CONFIRMED,
});

/** ical-generator writes the name of a calendar as it is given, so it is escaped here (RFC 5545, 3.3.11). */
const escaped = (text: string): string => oneLine(text).replace(/[\\;,]/g, '\\$&');

/** The sessions of a summit, or those that a person starred, as iCalendar (RFC 5545), in UTC; the same text for the same release. */
export function summitCalendar(given: SummitCalendar): string {
  const calendar = ical({
    name: escaped(given.name),
    prodId: { company: 'Plenary', product: 'Agenda', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    url: given.url,
    ttl: REFRESH_AFTER_SECONDS,
    events: [...given.sessions].sort(byTime).map((entry) => eventOf(entry, given)),
  });
  return `${calendar.toString()}\r\n`;
}

/** A person's own schedule: of the summit's sessions, those whose ids they starred. */
export const personalCalendar = (summit: SummitCalendar, starredIds: ReadonlySet<string>): string =>
  summitCalendar({
    ...summit,
    name: `${summit.name}: my sessions`,
    sessions: summit.sessions.filter(({ id }) => starredIds.has(id)),
  });
