import type { Actor } from '#domain/actor.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { arrivalName } from './bundle-store.ts';

/** Removes the bundle that somebody brought to a community and does not want to import. Refuses who may not make summits there. */
export async function discardArrival({ db, bundleStore }: Deps, actor: Actor, communitySlug: string): Promise<void> {
  const { community } = await openCommunity(db, actor, communitySlug, 'summit.create');
  await bundleStore.remove(arrivalName(community.id, requirePerson(actor).accountId));
}
