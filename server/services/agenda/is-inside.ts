import type { DbOrTx } from '#db/client.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { isIn } from '#domain/place.ts';

/** Whether the actor has a place in this summit or waits for one, so that its lobby is theirs. */
export async function isInside(db: DbOrTx, actor: Actor, summitId: string): Promise<boolean> {
  if (actor.kind === 'visitor') return false;
  const participation = await findParticipation(db, summitId, actor.accountId);
  return participation !== null && isIn(participation.state);
}
