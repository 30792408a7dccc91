import { updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { Deps } from '../deps.ts';
import { tellSummit } from '../tell-summit.ts';
import { openOwnPlace } from './own-place.ts';

/** Says how one wants to be shown in what comes of a summit; null: as one's profile says. Who left may say so too: their words are there. Refuses visitors and people who never had a place. */
export async function chooseAttribution(deps: Deps, actor: Actor, slug: string, attribution: Attribution | null): Promise<void> {
  const { summit, place } = await openOwnPlace(deps.db, actor, slug, 'summit.chooseAttribution');
  await updateParticipation(deps.db, summit.id, place.accountId, { attribution });
  tellSummit(deps, summit.id);
}
