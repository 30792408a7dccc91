import type { Db } from '#db/client.ts';
import { insertAgendaSession } from '#db/repositories/agenda-sessions.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Person } from '#domain/actor.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { aMember, aParticipant, aSummit, TEST_NOW } from './builders.ts';
import { aPlannedAgendaSession } from './agenda-builders.ts';

export type AgendaSummit = { summit: SummitRow; slug: string; convener: Person; participant: Person };

/** A published summit with a convener of its community and a participant, ready for its agenda. */
export async function anAgendaSummit(db: Db, given: Parameters<typeof aSummit>[1] = {}): Promise<AgendaSummit> {
  const summit = await aSummit(db, given);
  const convener = await aMember(db, summit.communityId, 'convener');
  return { summit, slug: summit.slug, convener, participant: await aParticipant(db, summit.id) };
}

/** Stores a session of the summit's working agenda; times are of its first day, 10 March 2026, in UTC (10:00 in Chicago is 15:00). */
export async function aStoredAgendaSession(db: Db, summitId: string, given: Parameters<typeof aPlannedAgendaSession>[0] = {}): Promise<PlannedAgendaSession> {
  const entry = aPlannedAgendaSession({ from: '15:00', until: '16:00', ...given });
  await insertAgendaSession(db, summitId, entry, TEST_NOW);
  return entry;
}

/** The same session as its form would send it. */
export const asFormValue = ({ id: _id, guid: _guid, slug: _slug, ...entry }: PlannedAgendaSession) => entry;
