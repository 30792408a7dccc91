import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { isIn } from '#domain/place.ts';
import type { Deps } from '../deps.ts';
import { requireAnotherConvener } from '../summits/require-another-convener.ts';
import { changePlaces } from './change-places.ts';
import { openOwnPlace } from './own-place.ts';

/**
 * Gives the actor's place, or their turn in the waiting list, to the next person. The row stays, so that coming back
 * finds what was said. Leaving twice is leaving once. Refuses people who never had a place, and the last convener.
 */
export async function leaveSummit(deps: Deps, actor: Actor, slug: string): Promise<void> {
  const { summit, place } = await openOwnPlace(deps.db, actor, slug, 'summit.leave');
  await changePlaces(deps, summit.id, async (tx, locked) => {
    const current = await findParticipation(tx, summit.id, place.accountId);
    await requireAnotherConvener(tx, locked, current);
    if (current && isIn(current.state)) await updateParticipation(tx, summit.id, place.accountId, { state: 'left', checkedInAt: null });
  });
  deps.accessChanged({ accountId: place.accountId, summitId: summit.id });
}
