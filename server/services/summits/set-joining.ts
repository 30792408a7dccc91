import { updateSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { JoiningSettings } from '#domain/summit-settings.ts';
import type { Deps } from '../deps.ts';
import { changePlaces } from '../joining/change-places.ts';
import { openSummit } from './open-summit.ts';

/** Opens or closes joining and sets the number of places. More places go to those who wait; fewer send nobody away. */
export async function setJoining(deps: Deps, actor: Actor, slug: string, { isRegistrationOpen, capacity }: JoiningSettings): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.prepare');
  await changePlaces(deps, summit.id, (tx) => updateSummit(tx, summit.id, { isRegistrationOpen, capacity: capacity ?? null, updatedAt: deps.now() }));
}
