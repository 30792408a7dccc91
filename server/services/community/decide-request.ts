import { getAccount } from '#db/repositories/accounts.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import { declineRequest as keepDeclined, takeRequest } from '#db/repositories/community-requests.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { becomeMember } from './become-member.ts';
import { openCommunity } from './open-community.ts';
import { tellOfAnswer } from './tell-of-membership.ts';

/** Makes somebody who asked a member, as what they said they speak, and tells them. For conveners; refuses with `not-found` a request that does not wait. */
export async function acceptRequest(deps: Deps, actor: Actor, slug: string, accountId: string): Promise<{ name: string }> {
  const { db, record, accessChanged } = deps;
  const { community } = await openCommunity(db, actor, slug, 'community.decideMembers');
  const { name } = await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const { perspective, educatorRole } = await takeRequest(tx, community.id, accountId);
    const asker = await getAccount(tx, accountId);
    await becomeMember(deps, tx, community, { accountId, perspective, educatorRole });
    await tellOfAnswer(deps, tx, community, accountId, null);
    await record(tx, actor, { act: 'member.accepted', thing: { kind: 'person', id: accountId }, communityId: community.id });
    return asker;
  });
  accessChanged({ accountId });
  return { name };
}

/** Declines somebody who asked, with a reason that they are told and read on the page. For conveners; refuses with `not-found` a request that does not wait. */
export async function declineRequest(deps: Deps, actor: Actor, slug: string, { accountId, reason }: { accountId: string; reason: string }): Promise<{ name: string }> {
  const { db, now, record } = deps;
  const { community } = await openCommunity(db, actor, slug, 'community.decideMembers');
  const byId = requirePerson(actor).accountId;
  return db.transaction(async (tx) => {
    await keepDeclined(tx, community.id, accountId, { at: now(), byId, reason });
    await record(tx, actor, { act: 'member.declined', thing: { kind: 'person', id: accountId }, communityId: community.id });
    await tellOfAnswer(deps, tx, community, accountId, reason);
    return { name: (await getAccount(tx, accountId)).name };
  });
}
