import type { DbOrTx } from '#db/client.ts';
import { type AgendaRelease, findRelease } from '#db/repositories/agenda-releases.ts';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import type { AgendaChange } from '#domain/agenda/agenda-changes.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { planChanges, releasedAgenda } from '#domain/agenda/release-rule.ts';
import { agendaOf } from '#domain/agenda/releases.ts';
import { can } from '#domain/permissions.ts';
import type { OpenSummit } from '../summits/open-summit.ts';

export type ShownAgenda = {
  entries: PlannedAgendaSession[];
  /** The newest release; null before the first. */
  release: AgendaRelease | null;
  /** For those who edit the agenda: what the public does not see yet. Null for everybody else, and before the first release. */
  unreleased: AgendaChange[] | null;
};

/**
 * The agenda as this person sees it, the one place where that is decided (docs/decisions, "The public sees what was released"):
 * who edits it sees the working agenda and what is not released yet; all others see the newest release, or the working
 * agenda while there is none.
 */
export async function shownAgenda(db: DbOrTx, { summit, standing }: Pick<OpenSummit, 'summit' | 'standing'>): Promise<ShownAgenda> {
  const [working, release] = await Promise.all([listAgenda(db, summit.id), newestRelease(db, summit)]);
  if (!release) return { entries: working, release, unreleased: null };
  const released = agendaOf(release.snapshot);
  if (can(standing, 'agenda.edit')) return { entries: working, release, unreleased: planChanges(released, working) };
  return { entries: releasedAgenda(released, working), release, unreleased: null };
}

const newestRelease = async (db: DbOrTx, summit: { id: string; releaseNumber: number }): Promise<AgendaRelease | null> =>
  summit.releaseNumber === 0 ? null : findRelease(db, summit.id, summit.releaseNumber);
