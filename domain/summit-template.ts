import type { AgendaSessionKind } from './agenda/agenda-session.ts';
import { MINUTE_MS } from './clock.ts';
import { freeSlug, slugFrom } from './ids.ts';
import { addDays, zonedInstant } from './time-zone.ts';
import { t } from './words/t.ts';

/** One session of a template: on which day of the summit, when on the clocks there, for how long, and what it is about. */
export type TemplateAgendaSession = { day: number; starts: string; minutes: number; kind: AgendaSessionKind; title: string; abstract: string };

export const summitTemplateIds = ['working-day', 'two-days', 'online-afternoon'] as const;
export type SummitTemplateId = (typeof summitTemplateIds)[number];

export type SummitTemplate = {
  id: SummitTemplateId;
  name: string;
  /** What it is good for, in one sentence. */
  summary: string;
  days: number;
  /** Where it takes place when nothing else is said. */
  place: string;
  agendaSessions: readonly TemplateAgendaSession[];
};

const at = (day: number, starts: string, minutes: number, kind: AgendaSessionKind, title: string, abstract = ''): TemplateAgendaSession => ({
  day,
  starts,
  minutes,
  kind,
  title,
  abstract,
});

/** The agendas a summit can start from. Abstracts are written so that nothing embarrassing is published when they are left as they are. */
export const summitTemplates = (): readonly SummitTemplate[] => [
  {
    id: 'working-day',
    name: t`One-day working summit`,
    summary: t`One question, one day: hear what is known, work in breakout rooms, agree on what comes next.`,
    days: 1,
    place: '',
    agendaSessions: [
      at(1, '09:00', 30, 'plenary', t`Welcome`, t`Who is in the room, what we want to leave with, and how the day works.`),
      at(1, '09:30', 60, 'panel', t`What we know so far`, t`Short accounts from people who have tried it, and what they would do differently.`),
      at(1, '10:30', 20, 'break', t`Break`),
      at(1, '10:50', 70, 'strategic-discussion', t`The questions before us`, t`The strategic questions of the community, taken one by one: what is settled, what is not.`),
      at(1, '12:00', 60, 'break', t`Lunch`),
      at(1, '13:00', 90, 'breakouts', t`Breakout rooms`, t`Each room takes one question and writes down what it agrees on.`),
      at(1, '14:30', 20, 'break', t`Break`),
      at(1, '14:50', 55, 'plenary', t`What the rooms found`, t`Each room tells what it found, in its own words.`),
      at(1, '15:45', 30, 'plenary', t`What comes next`, t`Who does what by when, and what stays open.`),
    ],
  },
  {
    id: 'two-days',
    name: t`Two-day summit`,
    summary: t`Panel, strategic discussion and perspectives on the first day, breakout rooms and their reports on the second.`,
    days: 2,
    place: '',
    agendaSessions: [
      at(1, '09:00', 30, 'plenary', t`Welcome`, t`Who is in the room, what we want to leave with, and how the two days work.`),
      at(1, '09:30', 75, 'panel', t`Promises and practices`, t`Where the field comes from, what it promised, and what has come of it.`),
      at(1, '10:45', 30, 'break', t`Break`),
      at(1, '11:15', 90, 'strategic-discussion', t`Strategic discussion`, t`The strategic questions of the community, taken one by one: what is settled, what is not.`),
      at(1, '12:45', 60, 'break', t`Lunch`),
      at(1, '13:45', 90, 'perspectives', t`Perspectives`, t`Those who do the work say what it looks like from where they stand.`),
      at(1, '15:15', 30, 'plenary', t`What we heard today`, t`The first day in a few sentences, and what the rooms take up tomorrow.`),
      at(2, '09:00', 20, 'plenary', t`Into the rooms`, t`What each room works on and how its words reach the report.`),
      at(2, '09:20', 100, 'breakouts', t`Breakout rooms, first round`, t`Each room takes one question and writes down what it agrees on.`),
      at(2, '11:00', 30, 'break', t`Break`),
      at(2, '11:30', 75, 'breakouts', t`Breakout rooms, second round`, t`The rooms test what they wrote on one another.`),
      at(2, '12:45', 60, 'break', t`Lunch`),
      at(2, '13:45', 60, 'plenary', t`What the rooms found`, t`Each room tells what it found, in its own words.`),
      at(2, '14:45', 30, 'plenary', t`What comes next`, t`Who does what by when, and what stays open.`),
    ],
  },
  {
    id: 'online-afternoon',
    name: t`Online afternoon`,
    summary: t`Three hours on screens, with one round of rooms and a break that people really get.`,
    days: 1,
    place: t`Online`,
    agendaSessions: [
      at(1, '13:00', 20, 'plenary', t`Welcome`, t`Who is here, what we want to leave with, and how the afternoon works.`),
      at(1, '13:20', 40, 'perspectives', t`Perspectives`, t`Those who do the work say what it looks like from where they stand.`),
      at(1, '14:00', 60, 'breakouts', t`Breakout rooms`, t`Each room takes one question and writes down what it agrees on.`),
      at(1, '15:00', 15, 'break', t`Break`),
      at(1, '15:15', 30, 'plenary', t`What the rooms found`, t`Each room tells what it found, in its own words.`),
      at(1, '15:45', 15, 'plenary', t`What comes next`, t`Who does what by when, and what stays open.`),
    ],
  },
];

export function summitTemplate(id: SummitTemplateId): SummitTemplate {
  const found = summitTemplates().find((template) => template.id === id);
  if (!found) throw new Error(`No template ${id}`);
  return found;
}

/**
 * The sessions of a template at their instants in a summit that begins on a day (YYYY-MM-DD) in a zone, each with an address of its own.
 * A session lasts as long as the template says even on a day on which the clocks change.
 */
export function agendaFromTemplate(template: SummitTemplate, { startsOn, timeZone }: { startsOn: string; timeZone: string }) {
  const taken = new Set<string>();
  return template.agendaSessions.map(({ day, starts, minutes, kind, title, abstract }) => {
    const slug = freeSlug(slugFrom(title), taken);
    taken.add(slug);
    const startsAt = zonedInstant(addDays(startsOn, day - 1), starts, timeZone);
    return { slug, kind, title, abstract, startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS) };
  });
}
