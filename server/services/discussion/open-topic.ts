import { getTopic } from '#db/repositories/topics.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Facts } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { type OpenCommunity, openCommunity } from '../community/open-community.ts';
import { requireCan } from '../standing.ts';

/** A topic as its address names it. */
export type TopicAddress = { slug: string; number: number };
export type OpenTopic = OpenCommunity & Awaited<ReturnType<typeof getTopic>> & { facts: Facts };

/**
 * Loads a topic of a community for one act upon it. Refuses with `not-found` also whoever is signed in and may not read it, so that nobody learns that it is there;
 * a visitor is asked to sign in, as for a number that is not taken.
 */
export async function openTopic(db: DbOrTx, actor: Actor, { slug, number }: TopicAddress, act: Act = 'topic.read'): Promise<OpenTopic> {
  const opened = await openCommunity(db, actor, slug, 'community.read');
  if (!Number.isSafeInteger(number) || number < 1 || number > MOST) throw notFound('topic');
  const found = await getTopic(db, opened.community.id, number);
  const { topic, about } = found;
  const facts: Facts = { isPublished: !topic.isForMembers && about.openTo === 'everybody', isForLeaders: about.openTo === 'leaders', isLocked: topic.lockedAt !== null, isOwn: actor.kind === 'person' && topic.begunById === actor.accountId };
  if (!can(opened.standing, 'topic.read', facts)) throw notFound('topic');
  requireCan(opened.standing, act, facts);
  return { ...opened, ...found, facts };
}

/** The highest number that the column holds. */
const MOST = 2_147_483_647;
