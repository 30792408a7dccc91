import { freeSlug, slugFrom } from '../../ids.ts';
import { daysOf } from '../../summit.ts';
import { addDays, startOfDay, zonedDate, zonedDateTime, zonedTime } from '../../time-zone.ts';
import { agendaSessionKinds, agendaSessionKindWords, byTime, type AgendaPerson } from '../agenda-session.ts';
import { compareText } from '../plain-text.ts';
import { OUTCOME_HEADING, type ScheduleAgenda, type ScheduleSession } from './schedule-agenda.ts';
import { isScheduleSlug, scheduleAcronym } from './schedule-words.ts';
import { stableGuid, stableIds } from './stable-guid.ts';

/** Where the schedule comes from: absolute addresses. */
export type ScheduleOrigin = {
  generator: { name: string; version: string; url: string };
  /** The public agenda. */
  url: string;
  sessionUrl: (slug: string) => string;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function durationOf({ startsAt, endsAt }: ScheduleSession): string {
  const minutes = Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const personOf = ({ name, biography, affiliation, part }: AgendaPerson) => ({ name, biography, affiliation, part });

type Naming = { id: number; slug: string };

const eventOf = (session: ScheduleSession, { id, slug }: Naming, timeZone: string, origin: ScheduleOrigin) => ({
  guid: session.guid,
  id,
  date: zonedDateTime(session.startsAt, timeZone),
  start: zonedTime(session.startsAt, timeZone),
  end: zonedDateTime(session.endsAt, timeZone),
  duration: durationOf(session),
  room: session.place,
  slug,
  url: origin.sessionUrl(slug),
  title: session.title,
  subtitle: session.subtitle,
  track: agendaSessionKindWords[session.kind],
  type: agendaSessionKindWords[session.kind],
  language: session.language,
  abstract: session.abstract,
  description: session.outcome && `${OUTCOME_HEADING}${session.outcome}`,
  persons: session.people.map(personOf),
  links: [],
  attachments: [],
});

/** A number and a fitting, free slug for each session, by guid. */
function namings(sessions: readonly ScheduleSession[]): Map<string, Naming> {
  const ids = stableIds(sessions.map(({ guid }) => guid));
  const taken = new Set(sessions.map(({ slug }) => slug).filter(isScheduleSlug));
  return new Map(
    sessions.map(({ guid, slug }) => {
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

function daysIn({ startsOn, endsOn, timeZone }: ScheduleAgenda, sessions: readonly ScheduleSession[]): string[] {
  const dates = [startsOn, endsOn, ...sessions.map(({ startsAt }) => zonedDate(startsAt, timeZone))].sort(compareText);
  return daysOf({ startsOn: dates[0] ?? startsOn, endsOn: dates.at(-1) ?? endsOn });
}

/** The agenda as frab/pretalx schedule JSON: every day of the summit, sessions in order of time, the same for the same agenda. */
export function scheduleOf(agenda: ScheduleAgenda, origin: ScheduleOrigin) {
  const { timeZone } = agenda;
  const sessions = [...agenda.sessions].sort(byTime);
  const days = daysIn(agenda, sessions);
  const names = namings(sessions);
  const events = sessions.map((session) => eventOf(session, names.get(session.guid) ?? { id: 1, slug: session.slug }, timeZone, origin));
  const eventsByDay = grouped(events, ({ date }) => date.slice(0, 10));
  const places = [...new Set(sessions.map(({ place }) => place).filter(Boolean))].sort(compareText);
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
        tracks: agendaSessionKinds.filter((kind) => sessions.some((session) => session.kind === kind)).map((kind) => ({ name: agendaSessionKindWords[kind], slug: kind })),
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
