import { z } from 'zod';
import { AGENDA_LIMITS } from '../agenda-session-form.ts';
import { manyLines, oneLine } from '../plain-text.ts';
import { OUTCOME_HEADING } from './schedule-agenda.ts';

const required = (otherwise: string) => ({ error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : otherwise) });
const most = (limit: number): string => `must have at most ${limit.toLocaleString('en')} characters`;

/** Text that others may leave out or leave null. */
const text = (limit: number, clean: (raw: string) => string) =>
  z
    .string({ error: 'must be text' })
    .overwrite(clean)
    .max(limit, most(limit))
    .nullish()
    .transform((given) => given ?? '');
const line = (limit: number) => text(limit, oneLine);
const lines = (limit: number) => text(limit, manyLines);
const shaped = (pattern: RegExp, example: string) => z.string({ error: `must look like ${example}` }).regex(pattern, `must look like ${example}`).nullish();

const moment = shaped(/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?([Zz]|[+-]\d{2}:?\d{2})?$/, '2020-12-14T09:00:00+01:00');

const person = z.object(
  {
    name: line(AGENDA_LIMITS.name),
    public_name: line(AGENDA_LIMITS.name),
    biography: lines(AGENDA_LIMITS.biography),
    affiliation: line(AGENDA_LIMITS.affiliation),
    part: z.unknown().optional(),
  },
  { error: 'must be a person' },
);

/** What we read of one event; others leave much out, so only the title and some time are required. */
export const eventFields = z.object(
  {
    guid: z
      .string({ error: 'must be a UUID' })
      .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a UUID such as 8079583e-8321-506c-95af-fd2903a5f075')
      .toLowerCase()
      .nullish(),
    id: z.unknown().optional(),
    date: moment,
    start: shaped(/^([01]\d|2[0-3]):[0-5]\d$/, '09:00'),
    end: moment,
    duration: shaped(/^\d{1,3}:\d{2}$/, '01:30'),
    slug: z.unknown().optional(),
    title: z.string(required('must be text')).overwrite(oneLine).min(1, 'must not be empty').max(AGENDA_LIMITS.title, most(AGENDA_LIMITS.title)),
    subtitle: line(AGENDA_LIMITS.subtitle),
    track: line(200),
    type: line(200),
    language: line(200),
    abstract: lines(AGENDA_LIMITS.abstract),
    description: lines(AGENDA_LIMITS.outcome + OUTCOME_HEADING.length),
    persons: z
      .array(person, { error: 'must be a list of people' })
      .max(AGENDA_LIMITS.people, `must name at most ${AGENDA_LIMITS.people} people`)
      .nullish()
      .transform((people) => people ?? []),
    links: z.unknown().optional(),
    attachments: z.unknown().optional(),
  },
  { error: 'must be a session' },
);
export type EventFields = z.infer<typeof eventFields>;

const calendarDay = z.string(required('must be a day such as 2020-12-14')).transform((day) => day.slice(0, 10)).pipe(z.iso.date({ error: 'must be a day such as 2020-12-14' }));

const conferenceFields = z.object(
  {
    title: z.string(required('must be text')).overwrite(oneLine).min(1, 'must not be empty').max(300, most(300)),
    acronym: line(100),
    time_zone_name: z.unknown().optional(),
    start: calendarDay.nullish(),
    end: calendarDay.nullish(),
    days: z.array(z.unknown(), required('must be a list of days')),
  },
  required('must be an object'),
);

/** The frame around the days. */
export const scheduleFields = z.object(
  { schedule: z.object({ version: line(100), conference: conferenceFields }, required('must be an object')) },
  { error: 'must be a schedule in JSON, with "schedule" at its beginning' },
);

export const dayFields = z.object(
  {
    date: calendarDay.nullish(),
    // Not a zod record, which leaves out a room of the name "__proto__".
    rooms: z.custom<Record<string, unknown>>((rooms) => typeof rooms === 'object' && rooms !== null && !Array.isArray(rooms), 'must hold rooms, each with its sessions'),
  },
  { error: 'must be a day' },
);
