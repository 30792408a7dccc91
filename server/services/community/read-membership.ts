import { updateCommunity } from '#db/repositories/communities.ts';
import { listPendingInvitations } from '#db/repositories/community-invitations.ts';
import { listWaitingRequests } from '#db/repositories/community-requests.ts';
import type { Actor } from '#domain/actor.ts';
import type { JoinPolicy } from '#domain/join-policy.ts';
import type { SpeaksAs } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf, openCommunity } from './open-community.ts';

export type WaitingRequest = SpeaksAs & { accountId: string; name: string; affiliation: string; sentence: string; askedAt: Date };
export type PendingMember = { id: string; email: string; invitedBy: string; sentAt: Date; expiresAt: Date; hasEnded: boolean };
export type MembershipView = { community: CommunityName; joinPolicy: JoinPolicy; requests: WaitingRequest[]; invitations: PendingMember[]; asOf: Date };

/** Shows how people become members, who waits for an answer and who was invited. For conveners. */
export async function readMembership({ db, now }: Deps, actor: Actor, slug: string): Promise<MembershipView> {
  const { community } = await openCommunity(db, actor, slug, 'community.decideMembers');
  const [requests, invitations] = await Promise.all([listWaitingRequests(db, community.id), listPendingInvitations(db, community.id)]);
  return {
    community: nameOf(community),
    joinPolicy: community.joinPolicy,
    requests: requests.map(({ request: { accountId, perspective, educatorRole, sentence, askedAt }, name, affiliation }) => ({ accountId, perspective, educatorRole, sentence, askedAt, name, affiliation })),
    invitations: invitations.map(({ invitation: { id, email, createdAt, expiresAt }, invitedBy }) => ({ id, email, invitedBy: invitedBy ?? t`Somebody`, sentAt: createdAt, expiresAt, hasEnded: expiresAt <= now() })),
    asOf: now(),
  };
}

/** Says how people become members from now on; who waits goes on waiting. For conveners. */
export async function setJoinPolicy({ db, record }: Deps, actor: Actor, slug: string, joinPolicy: JoinPolicy): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.decideMembers');
  await db.transaction(async (tx) => {
    await updateCommunity(tx, community.id, { joinPolicy });
    await record(tx, actor, { act: 'community.joinPolicyChanged', thing: { kind: 'community', id: community.id }, communityId: community.id, facts: { from: community.joinPolicy, to: joinPolicy } });
  });
}
