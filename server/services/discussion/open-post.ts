import { getPost, type PostRow } from '#db/repositories/posts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Facts } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { requireCan } from '../standing.ts';
import { type OpenTopic, openTopic, type TopicAddress } from './open-topic.ts';

export type PostAddress = TopicAddress & { post: number };
export type OpenPost = Omit<OpenTopic, 'facts'> & { post: PostRow & { author: string | null }; /** With `isOwn` of the post. */ facts: Facts };

/** Loads a post of a topic for one act upon it. Refuses with `not-found` whoever may not read the topic, what was taken back, and, but where it may be, what was hidden from who asks. */
export async function openPost(db: DbOrTx, actor: Actor, { post: number, ...address }: PostAddress, act: Act, { mayBeHidden = false } = {}): Promise<OpenPost> {
  const opened = await openTopic(db, actor, address);
  const post = await getPost(db, opened.topic.id, number);
  const facts = { ...opened.facts, isOwn: actor.kind === 'person' && post.authorId === actor.accountId, isHidden: post.hiddenAt !== null };
  if (facts.isHidden && !facts.isOwn && !mayBeHidden && !can(opened.standing, 'case.read', facts)) throw notFound('post');
  requireCan(opened.standing, act, facts);
  return { ...opened, post, facts };
}
