import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { languageField } from '../summit.ts';
import { readingLocale } from '../words/reading-language.ts';
import { t } from '../words/t.ts';
import { addDays, zonedDate, zonedInstant, zonedTime } from '../time-zone.ts';
import { agendaPersonParts, agendaSessionKinds, type AgendaEntry } from './agenda-session.ts';
import { manyLines, oneLine } from './plain-text.ts';

/** The most characters (or people, or questions) that a session holds, whether typed in or imported. */
export const AGENDA_LIMITS = {
  title: 160,
  subtitle: 240,
  abstract: 20_000,
  outcome: 20_000,
  place: 120,
  name: 120,
  affiliation: 160,
  biography: 5_000,
  people: 50,
  questions: 20,
} as const;

const most = (limit: number) => ({ error: () => t`Use at most ${limit.toLocaleString(readingLocale())} characters.` });
const lineField = (limit: number) => z.string().overwrite(oneLine).max(limit, most(limit)).default('');
const textField = (limit: number) => z.string().overwrite(manyLines).max(limit, most(limit)).default('');
const clockField = (error: () => string) => z.string({ error }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => t`Enter a time such as 11:15.` });

/** One row of the people of a session. A row left wholly blank counts as not there. */
export const agendaPersonField = z.object({
  name: lineField(AGENDA_LIMITS.name),
  affiliation: lineField(AGENDA_LIMITS.affiliation),
  part: z.enum(agendaPersonParts, { error: () => t`Choose speaker, host or moderator.` }).default('speaker'),
  biography: textField(AGENDA_LIMITS.biography),
  accountId: idSchema.nullable().default(null),
});

const isBlank = ({ name, affiliation, biography }: z.infer<typeof agendaPersonField>): boolean => !name && !affiliation && !biography;

/** Refused in its own row, so that it is told together with whatever else is wrong. */
const personRow = agendaPersonField.superRefine((person, context) => {
  if (!person.name && !isBlank(person)) context.addIssue({ code: 'custom', path: ['name'], message: t`Enter the name of this person, or clear the row.` });
});

/** What a session is described by; on which days and by which clocks it may be is for `agendaSessionForm`. */
export const agendaSessionFields = z.object({
  kind: z.enum(agendaSessionKinds, { error: () => t`Choose what kind of session this is.` }),
  title: z.string({ error: () => t`Give the session a title.` }).overwrite(oneLine).min(1, { error: () => t`Give the session a title.` }).max(AGENDA_LIMITS.title, most(AGENDA_LIMITS.title)),
  subtitle: lineField(AGENDA_LIMITS.subtitle),
  abstract: textField(AGENDA_LIMITS.abstract),
  outcome: textField(AGENDA_LIMITS.outcome),
  place: lineField(AGENDA_LIMITS.place),
  day: z.string({ error: () => t`Choose a day.` }),
  starts: clockField(() => t`Enter when the session begins.`),
  ends: clockField(() => t`Enter when the session ends.`),
  language: languageField.default('en'),
  people: z.array(personRow).max(AGENDA_LIMITS.people, { error: () => t`Name at most ${AGENDA_LIMITS.people} people.` }).default([]),
  questionIds: z.array(idSchema).max(AGENDA_LIMITS.questions, { error: () => t`Attach at most ${AGENDA_LIMITS.questions} questions.` }).default([]),
});

/** What a session's form gives: as `AgendaEntry`, without the names that the service gives it. */
export type AgendaSessionForm = Omit<AgendaEntry, 'id' | 'guid' | 'slug'>;

/** An end by the clocks that lies this far behind the beginning is of the next day; further behind, it is a slip of the pen. */
const MOST_OVERNIGHT_MS = 12 * 3_600_000;

const clocksSchema = agendaSessionFields.pick({ day: true, starts: true, ends: true });
type Clocks = z.infer<typeof clocksSchema>;

/** The day on whose clocks a session ends: the next one when it runs past midnight. */
function dayOfEnd({ day, starts, ends }: Clocks, timeZone: string): string {
  const nextDay = addDays(day, 1);
  const isOvernight = ends < starts && zonedInstant(nextDay, ends, timeZone).getTime() - zonedInstant(day, starts, timeZone).getTime() < MOST_OVERNIGHT_MS;
  return isOvernight ? nextDay : day;
}

type Times = { startsAt: Date; endsAt: Date };

const timesOf = (clocks: Clocks, timeZone: string): Times => ({
  startsAt: zonedInstant(clocks.day, clocks.starts, timeZone),
  endsAt: zonedInstant(dayOfEnd(clocks, timeZone), clocks.ends, timeZone),
});

/** What the clocks of the form show for these times. */
const clocksOf = ({ startsAt, endsAt }: Times, timeZone: string): Clocks => ({
  day: zonedDate(startsAt, timeZone),
  starts: zonedTime(startsAt, timeZone),
  ends: zonedTime(endsAt, timeZone),
});

const isSameClocks = (one: Clocks, other: Clocks): boolean => one.day === other.day && one.starts === other.starts && one.ends === other.ends;

/** What is wrong with the times of a session, field by field. */
function faultsOf(clocks: Clocks, timeZone: string): { field: 'starts' | 'ends'; message: string }[] {
  const { startsAt, endsAt } = timesOf(clocks, timeZone);
  const skipped = (['starts', 'ends'] as const).filter((field) => zonedTime(field === 'starts' ? startsAt : endsAt, timeZone) !== clocks[field]);
  if (skipped.length > 0) return skipped.map((field) => ({ field, message: t`The clocks go forward on this day and pass over ${clocks[field]}.` }));
  return startsAt < endsAt ? [] : [{ field: 'ends', message: t`The session must end after it begins.` }];
}

/**
 * The form for one session of a summit with these days (YYYY-MM-DD) and this zone. An end earlier on the clocks than the
 * beginning is of the next day. Refuses other days, times that a change of clocks passes over, and an end not after the beginning,
 * in one round with whatever else is wrong. Clocks left as they showed `before`, the times of the session so far, are never refused
 * and give those times again: an imported session may last longer than clocks can say.
 */
export const agendaSessionForm = ({ days, timeZone, before = null }: { days: readonly string[]; timeZone: string; before?: Times | null }) =>
  agendaSessionFields
    .extend({ day: agendaSessionFields.shape.day.refine((day) => days.includes(day), { error: () => t`Choose one of the days of the summit.` }) })
    .superRefine(
      (entry, context) => {
        const clocks = clocksSchema.safeParse(entry);
        if (!clocks.success || !days.includes(clocks.data.day)) return;
        if (before && isSameClocks(clocksOf(before, timeZone), clocks.data)) return;
        for (const { field, message } of faultsOf(clocks.data, timeZone)) context.addIssue({ code: 'custom', path: [field], message });
      },
      { when: () => true },
    )
    .transform(({ day, starts, ends, people, ...entry }): AgendaSessionForm => ({
      ...entry,
      ...(before && isSameClocks(clocksOf(before, timeZone), { day, starts, ends }) ? times(before) : timesOf({ day, starts, ends }, timeZone)),
      people: people.filter((person) => !isBlank(person)),
      questionIds: [...new Set(entry.questionIds)],
    }));

/**
 * The times to save when a form showed `before` and gives `given`: those before while its clocks stay as they were, because clocks
 * cannot say all of them, such as a session of two days, or the second 01:30 of a night in autumn.
 */
export const keptTimes = (before: Times, given: Times, timeZone: string): Times => times(isSameClocks(clocksOf(before, timeZone), clocksOf(given, timeZone)) ? before : given);

const times = ({ startsAt, endsAt }: Times): Times => ({ startsAt, endsAt });

/** What the form shows for a session that is there already. */
export const agendaSessionFormValue = (entry: AgendaSessionForm, timeZone: string): z.input<typeof agendaSessionFields> => ({
  kind: entry.kind,
  title: entry.title,
  subtitle: entry.subtitle,
  abstract: entry.abstract,
  outcome: entry.outcome,
  place: entry.place,
  ...clocksOf(entry, timeZone),
  language: entry.language,
  people: entry.people,
  questionIds: entry.questionIds,
});
