import type { z } from 'zod';
import { daysBetween } from '#domain/summit.ts';
import { isTimeZone, zonedDate } from '#domain/time-zone.ts';
import { AGENDA_LIMITS } from '../agenda-session-form.ts';
import { byTime } from '../agenda-session.ts';
import { compareText, oneLine } from '../plain-text.ts';
import { dayFields, eventFields, scheduleFields } from './event-fields.ts';
import { timesOf } from './event-times.ts';
import { readingNotes, type ReadingNotes } from './reading-notes.ts';
import { entryOf, type ReadingContext } from './read-entry.ts';
import { SCHEDULE_LIMITS, type ScheduleAgenda, type ScheduleAgendaSession } from './schedule-agenda.ts';
import { pathInWords, problemList, type FilePath, type Refuse, type ScheduleProblem } from './schedule-problems.ts';
import { scheduleAcronym } from './schedule-words.ts';

export type ScheduleReading = { ok: true; agenda: ScheduleAgenda; notes: string[] } | { ok: false; problems: ScheduleProblem[] };

/** What a file that is silent about it is taken to mean: the zone and the language of the summit. */
export type ScheduleDefaults = { timeZone: string; language: string };

const tooMuchText = `and 'abstract' together must have at most ${AGENDA_LIMITS.abstract.toLocaleString('en')} characters`;

type Reading = { refuse: Refuse; timeZone: string; context: ReadingContext; sessions: ScheduleAgendaSession[]; guids: Map<string, FilePath> };

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, at: FilePath, refuse: Refuse): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  for (const { path, message } of result.error?.issues ?? []) refuse([...at, ...path.filter((name) => typeof name !== 'symbol')], message);
  return result.data;
}

function readEvent(event: unknown, room: string, day: string | null | undefined, at: FilePath, reading: Reading): void {
  const fields = checked(eventFields, event, at, reading.refuse);
  if (!fields) return;
  const times = timesOf(fields, day, reading.timeZone);
  if ('field' in times) return reading.refuse([...at, times.field], times.reason);
  const earlier = fields.guid ? reading.guids.get(fields.guid) : undefined;
  if (earlier) return reading.refuse([...at, 'guid'], `is that of another session too: ${pathInWords(earlier)}`);
  const entry = entryOf(fields, room, times, reading.context);
  if (entry.abstract.length > AGENDA_LIMITS.abstract) reading.refuse([...at, 'description'], tooMuchText);
  reading.guids.set(entry.guid, at);
  reading.sessions.push(entry);
}

function readDay(value: unknown, at: FilePath, reading: Reading): void {
  const day = checked(dayFields, value, at, reading.refuse);
  for (const [room, events] of Object.entries(day?.rooms ?? {})) {
    const place = oneLine(room);
    if (place.length > AGENDA_LIMITS.place) reading.refuse([...at, 'rooms', room], `must have a name of at most ${AGENDA_LIMITS.place} characters`);
    else if (!Array.isArray(events)) reading.refuse([...at, 'rooms', room], 'must be a list of sessions');
    else events.forEach((event: unknown, position) => readEvent(event, place, day?.date, [...at, 'rooms', room, position], reading));
  }
}

function zoneOf(name: unknown, { timeZone }: ScheduleDefaults, notes: ReadingNotes): string {
  if (typeof name === 'string' && isTimeZone(name)) return name;
  notes.say(name ? `We do not know the file’s time zone: ${timeZone} is taken.` : `The file names no time zone: ${timeZone} is taken.`);
  return timeZone;
}

/** The first and the last day: as the file says, wider where a session lies outside. */
function range(startsOn: string | null | undefined, endsOn: string | null | undefined, { sessions, timeZone }: Reading): { startsOn: string; endsOn: string } | null {
  const days = [startsOn, endsOn, ...sessions.map((entry) => zonedDate(entry.startsAt, timeZone))].filter((day) => typeof day === 'string').sort(compareText);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { startsOn: first, endsOn: last };
}

const countEntries = (days: unknown[]): number =>
  days.reduce<number>((sum, day) => {
    const rooms = dayFields.safeParse(day).data?.rooms ?? {};
    return sum + Object.values(rooms).reduce<number>((inRooms, events) => inRooms + (Array.isArray(events) ? events.length : 0), 0);
  }, 0);

/**
 * Reads a frab/pretalx schedule that is parsed already. Lenient about what others leave out, which it notes; a fault that
 * would lose or twist a session is a problem, and with any problem nothing is read. Refuses more than 31 days and 2,000 sessions.
 */
export function readSchedule(file: unknown, defaults: ScheduleDefaults): ScheduleReading {
  const { problems, refuse } = problemList();
  const schedule = checked(scheduleFields, file, [], refuse)?.schedule;
  if (!schedule) return { ok: false, problems };
  const { conference, version } = schedule;
  const at = ['schedule', 'conference', 'days'];
  if (conference.days.length > SCHEDULE_LIMITS.days) refuse(at, `must be at most ${SCHEDULE_LIMITS.days}`);
  if (countEntries(conference.days) > SCHEDULE_LIMITS.sessions) refuse(at, `must hold at most ${SCHEDULE_LIMITS.sessions.toLocaleString('en')} sessions`);
  if (problems.length > 0) return { ok: false, problems };

  const notes = readingNotes();
  const timeZone = zoneOf(conference.time_zone_name, defaults, notes);
  const acronym = scheduleAcronym(conference.acronym || conference.title);
  const guids = new Map<string, FilePath>();
  const context = { language: defaults.language, acronym, notes, takenSlugs: new Set<string>(), takenGuids: guids };
  const reading: Reading = { refuse, timeZone, context, sessions: [], guids };
  conference.days.forEach((day, position) => readDay(day, [...at, position], reading));

  if (problems.length > 0) return { ok: false, problems };
  const days = range(conference.start, conference.end, reading);
  if (!days) refuse(at, 'must hold a session, or the conference must name its first and last day');
  else if (daysBetween(days.startsOn, days.endsOn) >= SCHEDULE_LIMITS.days) refuse(at, `must be at most ${SCHEDULE_LIMITS.days} from the first to the last`);
  if (problems.length > 0 || !days) return { ok: false, problems };
  const agenda = { title: conference.title, acronym, version, timeZone, ...days, sessions: reading.sessions.sort(byTime) };
  return { ok: true, agenda, notes: notes.sentences() };
}
