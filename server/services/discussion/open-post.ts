import { getPost, type PostRow } from '#db/repositories/posts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { Act, Facts } from '#domain/permissions.ts';
import { requireCan } from '../standing.ts';
import { type OpenTopic, openTopic, type TopicAddress } from './open-topic.ts';

export type PostAddress = TopicAddress & { post: number };
export type OpenPost = Omit<OpenTopic, 'facts'> & { post: PostRow & { author: string | null }; /** With `isOwn` of the post. */ facts: Facts };

/** Loads a post of a topic for one act upon it. Refuses with `not-found` whoever may not read the topic, and what was taken back. */
export async function openPost(db: DbOrTx, actor: Actor, { post: number, ...address }: PostAddress, act: Act): Promise<OpenPost> {
  const opened = await openTopic(db, actor, address);
  const post = await getPost(db, opened.topic.id, number);
  const facts = { ...opened.facts, isOwn: actor.kind === 'person' && post.authorId === actor.accountId };
  requireCan(opened.standing, act, facts);
  return { ...opened, post, facts };
}
