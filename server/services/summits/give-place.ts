import { getAccount } from '#db/repositories/accounts.ts';
import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changePlaces } from '../joining/change-places.ts';
import { tellOfPlace } from '../joining/tell-of-place.ts';
import { openSummit } from './open-summit.ts';

/**
 * Gives somebody who waits their place now, whoever came before them and even beyond the capacity, and tells them by mail;
 * or brings back, as a participant, somebody who was removed. Refuses people who left by themselves or have a place.
 */
export async function givePlace(deps: Deps, actor: Actor, slug: string, accountId: string): Promise<{ name: string }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.prepare');
  const name = await changePlaces(deps, summit.id, async (tx) => {
    const place = await findParticipation(tx, summit.id, accountId);
    if (place?.state !== 'waiting' && place?.state !== 'removed') {
      throw conflict('not-waiting', t`Only somebody who waits, or was removed, can be given a place. Nothing was changed.`);
    }
    const account = await getAccount(tx, accountId);
    await updateParticipation(tx, summit.id, accountId, { state: 'registered', role: place.state === 'removed' ? 'participant' : place.role });
    if (place.state === 'waiting') await tellOfPlace(deps, tx, { accountId, name: account.name, summit });
    return account.name;
  });
  deps.accessChanged({ accountId, summitId: summit.id });
  return { name };
}
