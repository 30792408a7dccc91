import { lockCommunity } from '#db/repositories/communities.ts';
import { deleteMember, findMember, insertMember } from '#db/repositories/community-members.ts';
import { deleteCredentialAuthorsOf } from '#db/repositories/credentials.ts';
import { deletePointsOf } from '#db/repositories/question-points.ts';
import type { Actor } from '#domain/actor.ts';
import { type SpeaksAs, tidySpeaksAs } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openCommunity } from './open-community.ts';
import { requireAnotherLeader } from './require-another-leader.ts';

/** Makes the actor a member, as what they say they speak there. Refuses visitors and guests, who have no account yet; members stay as they are. */
export async function joinCommunity({ db, now }: Deps, actor: Actor, slug: string, speaksAs: SpeaksAs): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.join');
  const { perspective, educatorRole } = tidySpeaksAs(speaksAs);
  const { accountId } = requirePerson(actor);
  await insertMember(db, { communityId: community.id, accountId, role: 'participant', perspective, educatorRole, joinedAt: now() });
}

/** Ends the actor's membership; their points on open questions go back, and they write its credentials no more. Refuses the last convener with `last-convener`. */
export async function leaveCommunity({ db, accessChanged }: Deps, actor: Actor, slug: string): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.read');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const member = await findMember(tx, community.id, accountId);
    if (!member) return;
    await requireAnotherLeader(tx, member);
    await deletePointsOf(tx, community.id, accountId);
    await deleteCredentialAuthorsOf(tx, community.id, accountId);
    await deleteMember(tx, community.id, accountId);
  });
  accessChanged({ accountId });
}
