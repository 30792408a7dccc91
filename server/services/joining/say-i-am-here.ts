import { updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { lifeOf } from '#domain/summit-life.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellSummit } from '../tell-summit.ts';
import { openOwnPlace } from './own-place.ts';

/**
 * Checks the actor in, by their own word, on a day of the summit; saying it twice keeps the first time.
 * Refuses with `not-today` on other days, with `not-registered` people who wait, left or were removed.
 */
export async function sayIAmHere(deps: Deps, actor: Actor, slug: string): Promise<void> {
  const { db, now } = deps;
  const { summit, place } = await openOwnPlace(db, actor, slug, 'summit.keepPlace');
  if (place.state !== 'registered') throw conflict('not-registered', t`You have no place in this summit yet, so there is nothing to check in to.`);
  if (lifeOf(summit, now()) !== 'live') throw conflict('not-today', t`You can say that you are here on the days of the summit.`);
  if (!place.checkedInAt) await updateParticipation(db, summit.id, place.accountId, { checkedInAt: now() });
  tellSummit(deps, summit.id);
}
