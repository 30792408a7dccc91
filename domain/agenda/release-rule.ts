import type { AgendaPoint, PlannedAgendaSession } from './agenda-point.ts';
import { agendaChanges, type AgendaChange } from './agenda-changes.ts';
import { byTime, type AgendaEntry } from './agenda-session.ts';

/**
 * What a release settles is where to be, when, and with whom. What came of a session is written afterwards and belongs to no
 * plan: its outcome and its points are shown as soon as they are written, and are no change of the agenda.
 */
const planOf = (entry: AgendaEntry): AgendaEntry => ({ ...entry, outcome: '' });

/** What changed in the plan from one agenda to a later one. */
export const planChanges = (before: readonly AgendaEntry[], after: readonly AgendaEntry[]): AgendaChange[] =>
  agendaChanges(before.map(planOf), after.map(planOf));

/** The released plan with what came of its sessions since. */
export function releasedAgenda(released: readonly AgendaEntry[], working: readonly PlannedAgendaSession[]): PlannedAgendaSession[] {
  const current = new Map(working.map((entry) => [entry.guid, entry]));
  return released
    .map((entry): PlannedAgendaSession => {
      const now = current.get(entry.guid);
      const points: AgendaPoint[] = now?.points ?? [];
      return { ...entry, id: now?.id ?? entry.id, slug: now?.slug ?? entry.slug, outcome: now?.outcome ?? entry.outcome, points };
    })
    .sort(byTime);
}
