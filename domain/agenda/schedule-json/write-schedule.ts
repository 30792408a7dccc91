import { freeSlug, slugFrom } from '#domain/ids.ts';
import { daysOf } from '#domain/summit.ts';
import { addDays, startOfDay, zonedDate, zonedDateTime, zonedTime } from '#domain/time-zone.ts';
import { agendaSessionKinds, byTime, type AgendaPerson } from '../agenda-session.ts';
import { compareText } from '../plain-text.ts';
import { OUTCOME_HEADING, type ScheduleAgenda, type ScheduleAgendaSession } from './schedule-agenda.ts';
import { isScheduleSlug, scheduleAcronym, scheduleTypes } from './schedule-words.ts';
import { stableGuid, stableIds } from './stable-guid.ts';

/** Where the schedule comes from: absolute addresses. */
export type ScheduleOrigin = {
  generator: { name: string; version: string; url: string };
  /** The public agenda. */
  url: string;
  sessionUrl: (slug: string) => string;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function durationOf({ startsAt, endsAt }: ScheduleAgendaSession): string {
  const minutes = Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const personOf = ({ name, biography, affiliation, part }: AgendaPerson) => ({ name, biography, affiliation, part });

type Naming = { id: number; slug: string };

const eventOf = (entry: ScheduleAgendaSession, { id, slug }: Naming, timeZone: string, origin: ScheduleOrigin) => ({
  guid: entry.guid,
  id,
  date: zonedDateTime(entry.startsAt, timeZone),
  start: zonedTime(entry.startsAt, timeZone),
  end: zonedDateTime(entry.endsAt, timeZone),
  duration: durationOf(entry),
  room: entry.place,
  slug,
  url: origin.sessionUrl(slug),
  title: entry.title,
  subtitle: entry.subtitle,
  track: scheduleTypes[entry.kind],
  type: scheduleTypes[entry.kind],
  language: entry.language,
  abstract: entry.abstract,
  description: entry.outcome && `${OUTCOME_HEADING}${entry.outcome}`,
  persons: entry.people.map(personOf),
  links: [],
  attachments: [],
});

/** A number and a fitting, free slug for each session, by guid. */
function namings(entries: readonly ScheduleAgendaSession[]): Map<string, Naming> {
  const ids = stableIds(entries.map(({ guid }) => guid));
  const taken = new Set(entries.map(({ slug }) => slug).filter(isScheduleSlug));
  return new Map(
    entries.map(({ guid, slug }) => {
      const fitting = isScheduleSlug(slug) ? slug : freeSlug(`session-${slugFrom(slug, 'x')}`, taken);
      taken.add(fitting);
      return [guid, { id: ids.get(guid) ?? 1, slug: fitting }];
    }),
  );
}

/** Values under a key each, safe for any key a room may be called by. */
const grouped = <Value>(values: readonly Value[], keyOf: (value: Value) => string): Record<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return Object.fromEntries(groups);
};

function daysIn({ startsOn, endsOn, timeZone }: ScheduleAgenda, entries: readonly ScheduleAgendaSession[]): string[] {
  const dates = [startsOn, endsOn, ...entries.map(({ startsAt }) => zonedDate(startsAt, timeZone))].sort(compareText);
  return daysOf({ startsOn: dates[0] ?? startsOn, endsOn: dates.at(-1) ?? endsOn });
}

/** The agenda as frab/pretalx schedule JSON: every day of the summit, sessions in order of time, the same for the same agenda. */
export function scheduleOf(agenda: ScheduleAgenda, origin: ScheduleOrigin) {
  const { timeZone } = agenda;
  const entries = [...agenda.sessions].sort(byTime);
  const days = daysIn(agenda, entries);
  const names = namings(entries);
  const events = entries.map((entry) => eventOf(entry, names.get(entry.guid) ?? { id: 1, slug: entry.slug }, timeZone, origin));
  const eventsByDay = grouped(events, ({ date }) => date.slice(0, 10));
  const places = [...new Set(entries.map(({ place }) => place).filter(Boolean))].sort(compareText);
  const acronym = scheduleAcronym(agenda.acronym);

  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: origin.generator,
    schedule: {
      version: agenda.version,
      base_url: origin.url,
      conference: {
        acronym,
        title: agenda.title,
        start: days[0] ?? agenda.startsOn,
        end: days.at(-1) ?? agenda.endsOn,
        daysCount: days.length,
        timeslot_duration: '00:05',
        time_zone_name: timeZone,
        url: origin.url,
        tracks: agendaSessionKinds.filter((kind) => entries.some((entry) => entry.kind === kind)).map((kind) => ({ name: scheduleTypes[kind], slug: kind })),
        rooms: places.map((name) => ({ name, guid: stableGuid(`${acronym} ${name}`) })),
        days: days.map((date, position) => ({
          index: position + 1,
          date,
          day_start: zonedDateTime(startOfDay(date, timeZone), timeZone),
          day_end: zonedDateTime(new Date(startOfDay(addDays(date, 1), timeZone).getTime() - 60_000), timeZone),
          rooms: grouped(eventsByDay[date] ?? [], ({ room }) => room),
        })),
      },
    },
  };
}

/** The schedule as the text of a file. */
export const scheduleText = (agenda: ScheduleAgenda, origin: ScheduleOrigin): string => `${JSON.stringify(scheduleOf(agenda, origin), null, 2)}\n`;
