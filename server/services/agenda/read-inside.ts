import type { DbOrTx } from '#db/client.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { isIn } from '#domain/place.ts';
import { lifeOf } from '#domain/summit-life.ts';

export type Inside = {
  /** The actor has a place here or waits for one, so that its lobby is theirs. */
  isInside: boolean;
  /** They have a place and the summit is under way: Now takes the place of the lobby. */
  isOn: boolean;
};

/** How far the actor is within a summit. */
export async function readInside(db: DbOrTx, actor: Actor, summit: SummitRow, now: Date): Promise<Inside> {
  const place = actor.kind === 'visitor' ? null : await findParticipation(db, summit.id, actor.accountId);
  return { isInside: place !== null && isIn(place.state), isOn: place?.state === 'registered' && lifeOf(summit, now) === 'live' };
}
