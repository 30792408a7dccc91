import { getCommunityBySlug, lockCommunity } from '#db/repositories/communities.ts';
import { findMember } from '#db/repositories/community-members.ts';
import { findRequest, putRequest, takeRequest } from '#db/repositories/community-requests.ts';
import type { Actor } from '#domain/actor.ts';
import { ASK_AGAIN_AFTER_MS } from '#domain/community.ts';
import { type SpeaksAs, tidySpeaksAs } from '#domain/perspective.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingInCommunity } from '../standing.ts';
import { joinFacts } from './join-facts.ts';
import { openCommunity } from './open-community.ts';
import { forgetRequest, tellOfRequest } from './tell-of-membership.ts';

/**
 * Asks those who lead a community to become a member, with a sentence on why; they are told once for each request. Asking again while one
 * waits words it anew. Refuses visitors and guests, members with `member`, and with `declined` who was declined in the last 14 days.
 */
export async function askToJoin(deps: Deps, actor: Actor, slug: string, { sentence, ...speaksAs }: SpeaksAs & { sentence: string }): Promise<void> {
  const { db, now } = deps;
  const community = await getCommunityBySlug(db, slug);
  requireCan(await standingInCommunity(db, actor, community.id), 'community.askToJoin', joinFacts(community));
  const { accountId, name } = requirePerson(actor);
  await deps.limit('form', `ask-to-join:${accountId}`);
  const asked = { communityId: community.id, accountId, ...tidySpeaksAs(speaksAs), sentence, askedAt: now() };
  await db.transaction(async (tx) => {
    // Whoever decides holds the community, too: a request is accepted or worded anew, one after the other.
    await lockCommunity(tx, community.id);
    if (await findMember(tx, community.id, accountId)) throw conflict('member', t`You are a member already.`);
    const earlier = await findRequest(tx, community.id, accountId);
    if (earlier?.declinedAt && now().getTime() - earlier.declinedAt.getTime() < ASK_AGAIN_AFTER_MS)
      throw conflict('declined', t`Your last request was declined less than 14 days ago. Ask again after that.`);
    const isWaiting = earlier !== null && earlier.declinedAt === null;
    await putRequest(tx, isWaiting ? { ...asked, askedAt: earlier.askedAt } : asked);
    if (isWaiting) return;
    // Whoever asks, takes that back and asks again fills nobody's mailbox.
    await deps.limit('mail', `ask-to-join:${community.id}:${accountId}`);
    await tellOfRequest(deps, tx, community, { accountId, name, sentence });
  });
}

/** Takes one's own waiting request back. Refuses with `not-found` where none waits. */
export async function takeBackRequest({ db }: Deps, actor: Actor, slug: string): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.read');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    await takeRequest(tx, community.id, accountId);
    await forgetRequest(tx, community.id, accountId);
  });
}
