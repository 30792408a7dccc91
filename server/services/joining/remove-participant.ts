import { getAccount } from '#db/repositories/accounts.ts';
import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import { deletePendingInvitationsTo } from '#db/repositories/summit-invitations.ts';
import type { Actor } from '#domain/actor.ts';
import { isIn } from '#domain/place.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { requireAnotherConvener } from '../summits/require-another-convener.ts';
import { changePlaces } from './change-places.ts';

/**
 * Takes somebody off the list; their place goes to the next who waits, and they cannot come back with the code,
 * nor by an invitation that they have not accepted yet.
 * For conveners. Refuses with `not-found` when the person has no place, and the last convener.
 */
export async function removeParticipant(deps: Deps, actor: Actor, slug: string, accountId: string): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.removeParticipant');
  await changePlaces(deps, summit.id, async (tx, locked) => {
    const place = await findParticipation(tx, summit.id, accountId);
    if (!place || !isIn(place.state)) throw notFound('person in the summit');
    await requireAnotherConvener(tx, locked, place);
    const { email } = await getAccount(tx, accountId);
    if (email) await deletePendingInvitationsTo(tx, summit.id, email);
    await updateParticipation(tx, summit.id, accountId, { state: 'removed', checkedInAt: null });
    await deps.record(tx, actor, { act: 'summit.participantRemoved', thing: { kind: 'person', id: accountId }, communityId: summit.communityId, facts: { title: summit.title } });
  });
  deps.accessChanged({ accountId, summitId: summit.id });
}
