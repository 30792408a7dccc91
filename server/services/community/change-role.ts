import { getAccount } from '#db/repositories/accounts.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import { deleteCommunityInvitationsTo } from '#db/repositories/community-invitations.ts';
import { findMember, listMembers, type MemberRow, updateMember } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import { type ChangeRole, pageOf } from '#domain/community.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { endMembership } from './end-membership.ts';
import { type CommunityName, nameOf, openCommunity } from './open-community.ts';
import { requireAnotherLeader } from './require-another-leader.ts';

export type MemberLine = Pick<MemberRow, 'accountId' | 'role' | 'perspective' | 'educatorRole' | 'joinedAt'> & { name: string; affiliation: string };

export type RolesView = { community: CommunityName; members: MemberLine[]; page: number; last: number; total: number };

/** Lists everybody in the community with their role, who has one first, listed in the directory or not; no addresses. For its conveners. */
export async function listRoles({ db }: Deps, actor: Actor, slug: string, page = 1): Promise<RolesView> {
  const { community } = await openCommunity(db, actor, slug, 'community.changeRoles');
  const { shown, ...pages } = pageOf(await listMembers(db, community.id), page);
  return {
    community: nameOf(community),
    ...pages,
    members: shown.map(({ member: { accountId, role, perspective, educatorRole, joinedAt }, name, affiliation }) => ({ accountId, role, perspective, educatorRole, joinedAt, name, affiliation })),
  };
}

/** Gives a member another role, or takes them off the list. For conveners. Refuses `not-found`, and the last convener with `last-convener`. */
export async function changeRole({ db, record, accessChanged }: Deps, actor: Actor, slug: string, { accountId, role }: ChangeRole): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.changeRoles');
  await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const member = await findMember(tx, community.id, accountId);
    if (!member) throw notFound('member');
    if (role !== 'convener') await requireAnotherLeader(tx, member);
    const about = { thing: { kind: 'person' as const, id: accountId }, communityId: community.id };
    await record(tx, actor, role === 'none' ? { act: 'member.removed', ...about } : { act: 'member.roleChanged', ...about, facts: { from: member.role, to: role } });
    if (role !== 'none') return updateMember(tx, community.id, accountId, { role });
    await endMembership(tx, community.id, accountId);
    const { email } = await getAccount(tx, accountId);
    if (email !== null) await deleteCommunityInvitationsTo(tx, community.id, email);
  });
  accessChanged({ accountId });
}
