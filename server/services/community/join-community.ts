import { getCommunityBySlug, lockCommunity } from '#db/repositories/communities.ts';
import { findMember } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { type SpeaksAs, tidySpeaksAs } from '#domain/perspective.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingInCommunity } from '../standing.ts';
import { becomeMember } from './become-member.ts';
import { endMembership } from './end-membership.ts';
import { joinFacts } from './join-facts.ts';
import { openCommunity } from './open-community.ts';
import { requireAnotherLeader } from './require-another-leader.ts';

/**
 * Makes the actor a member of a community that is open, as what they say they speak there; members stay as they are. Refuses visitors and
 * guests, who have no account yet, and with `not-open` where people ask or are invited.
 */
export async function joinCommunity(deps: Deps, actor: Actor, slug: string, speaksAs: SpeaksAs): Promise<void> {
  const { db } = deps;
  const community = await getCommunityBySlug(db, slug);
  const standing = await standingInCommunity(db, actor, community.id);
  if (can(standing, 'community.join', { isInvited: true }) && !can(standing, 'community.join', joinFacts(community)))
    throw conflict('not-open', t`This community changed how people join since you opened the page. You are not a member yet; load the page again to see the way in.`);
  requireCan(standing, 'community.join', joinFacts(community));
  const { perspective, educatorRole } = tidySpeaksAs(speaksAs);
  const { accountId } = requirePerson(actor);
  await db.transaction((tx) => becomeMember(deps, tx, community, { accountId, perspective, educatorRole }));
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
    await endMembership(tx, community.id, accountId);
  });
  accessChanged({ accountId });
}
