import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { agendaChanges } from '#domain/agenda/agenda-changes.ts';
import type { ScheduleAgenda } from '#domain/agenda/schedule-json/schedule-agenda.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import { createId, freeSlug } from '#domain/ids.ts';

/** What an imported schedule makes of an agenda; sessions are known by guid. */
export type ImportPlan = {
  added: PlannedAgendaSession[];
  changed: { before: PlannedAgendaSession; after: PlannedAgendaSession }[];
  unchanged: number;
  /** In the agenda and not in the file: kept unless the convener says otherwise. */
  missing: PlannedAgendaSession[];
};

/**
 * Lays a schedule over an agenda. A session that is there keeps what schedules do not carry: its id, address, points, attached
 * questions and the accounts of its people, who are known by name.
 */
export function planImport(agenda: readonly PlannedAgendaSession[], schedule: ScheduleAgenda['sessions']): ImportPlan {
  const known = new Map(agenda.map((entry) => [entry.guid, entry]));
  const named = new Set(schedule.map(({ guid }) => guid));
  const slugs = new Set(agenda.map(({ slug }) => slug));
  const plan: ImportPlan = { added: [], changed: [], unchanged: 0, missing: agenda.filter(({ guid }) => !named.has(guid)) };
  for (const incoming of schedule) {
    const before = known.get(incoming.guid);
    if (!before) {
      const slug = freeSlug(incoming.slug, slugs);
      slugs.add(slug);
      plan.added.push({ ...incoming, id: createId(), slug, questionIds: [], points: [] });
      continue;
    }
    const after = merged(before, incoming);
    if (agendaChanges([before], [after]).length > 0) plan.changed.push({ before, after });
    else plan.unchanged += 1;
  }
  return plan;
}

function merged(before: PlannedAgendaSession, incoming: ScheduleAgenda['sessions'][number]): PlannedAgendaSession {
  const accounts = new Map(before.people.map((person) => [foldName(person.name), person.accountId]));
  const people = incoming.people.map((person) => ({ ...person, accountId: accounts.get(foldName(person.name)) ?? null }));
  return { ...incoming, people, id: before.id, slug: before.slug, questionIds: before.questionIds, points: before.points };
}
