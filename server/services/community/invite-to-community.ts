import type { DbOrTx } from '#db/client.ts';
import type { CommunityRow } from '#db/repositories/communities.ts';
import { deleteCommunityInvitation, findCommunityInvitationTo, getPendingCommunityInvitation, replaceCommunityInvitation } from '#db/repositories/community-invitations.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { INVITATION_VALID_MS } from '#domain/summit-invitation.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { takeBack } from '../notices/tell.ts';
import { requirePerson } from '../standing.ts';
import { openCommunity } from './open-community.ts';
import { tellOfInvitation } from './tell-of-membership.ts';

/**
 * Invites somebody by mail to become a member. The answer is the same whether the address has an account or not.
 * For conveners; refuses an address with an invitation that still works with `already-invited`.
 */
export async function inviteToCommunity(deps: Deps, actor: Actor, slug: string, email: string): Promise<void> {
  const { community } = await openCommunity(deps.db, actor, slug, 'community.decideMembers');
  const person = requirePerson(actor);
  await deps.limit('form', `invite:${person.accountId}`);
  await deps.limit('mail', `invitation:${email}`);
  await deps.db.transaction(async (tx) => {
    const earlier = await findCommunityInvitationTo(tx, community.id, email);
    if (earlier && !earlier.acceptedAt && earlier.expiresAt > deps.now()) throw conflict('already-invited', t`This address has an invitation that still works. Send it again from the list below.`, 'email');
    await sendInvitation(tx, deps, { community, person, email });
    await deps.record(tx, actor, { act: 'member.invited', thing: { kind: 'community', id: community.id }, communityId: community.id });
  });
}

/** Sends an invitation again with a fresh link and another 14 days; the earlier link stops working. For conveners; refuses one that was accepted or withdrawn. */
export async function resendCommunityInvitation(deps: Deps, actor: Actor, slug: string, invitationId: string): Promise<{ email: string }> {
  const { community } = await openCommunity(deps.db, actor, slug, 'community.decideMembers');
  const person = requirePerson(actor);
  const { email } = await getPendingCommunityInvitation(deps.db, community.id, invitationId);
  await deps.limit('mail', `invitation:${email}`);
  await deps.db.transaction((tx) => sendInvitation(tx, deps, { community, person, email }));
  return { email };
}

/** Takes an invitation back; its link stops working. For conveners; refuses one that was accepted or withdrawn before. */
export async function withdrawCommunityInvitation({ db, record }: Deps, actor: Actor, slug: string, invitationId: string): Promise<{ email: string }> {
  const { community } = await openCommunity(db, actor, slug, 'community.decideMembers');
  return db.transaction(async (tx) => {
    const { email } = await deleteCommunityInvitation(tx, community.id, invitationId);
    await takeBack(tx, [invitationId]);
    await record(tx, actor, { act: 'member.invitationWithdrawn', thing: { kind: 'community', id: community.id }, communityId: community.id });
    return { email };
  });
}

type Sent = { community: CommunityRow; person: Person; email: string };

/** Writes the invitation under a fresh secret, which ends the one before, and tells of it in the same transaction. */
export async function sendInvitation(tx: DbOrTx, deps: Deps, { community, person, email }: Sent): Promise<void> {
  const { now, createSecret, hashSecret } = deps;
  const secret = createSecret();
  const expiresAt = new Date(now().getTime() + INVITATION_VALID_MS);
  const { id } = await replaceCommunityInvitation(tx, { id: createId(), communityId: community.id, email, secretHash: hashSecret(secret), invitedById: person.accountId, createdAt: now(), expiresAt });
  await tellOfInvitation(deps, tx, community, { id, email, secret, by: person });
}
