import { getAccount } from '#db/repositories/accounts.ts';
import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changePlaces } from '../joining/change-places.ts';
import { openSummit } from './open-summit.ts';
import { requireAnotherConvener } from './require-another-convener.ts';

/**
 * Makes a registered person participant, facilitator or convener. Refuses somebody without a place, a guest as convener
 * (a guest cannot sign in again), and taking the role from the last convener.
 */
export async function changeRole(deps: Deps, actor: Actor, slug: string, accountId: string, role: GivenRole): Promise<{ name: string }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.changeRoles');
  const name = await changePlaces(deps, summit.id, async (tx) => {
    const place = await findParticipation(tx, summit.id, accountId);
    if (place?.state !== 'registered') throw conflict('not-registered', t`Only somebody with a place can be given a role. Nothing was changed.`);
    const account = await getAccount(tx, accountId);
    if (role === 'convener' && account.email === null) {
      throw conflict('guest-convener', `${account.name} joined without an e-mail address and could not sign in again. Ask them to add one to their place first; nothing was changed.`);
    }
    if (role !== 'convener') await requireAnotherConvener(tx, summit, place);
    await updateParticipation(tx, summit.id, accountId, { role });
    await deps.record(tx, actor, { act: 'summit.roleChanged', thing: { kind: 'person', id: accountId }, communityId: summit.communityId, facts: { title: summit.title, from: place.role, to: role } });
    return account.name;
  });
  deps.accessChanged({ accountId, summitId: summit.id });
  return { name };
}
