import { insertPost } from '#db/repositories/posts.ts';
import { insertTopic, noteRead, type TopicRow, updateTopic } from '#db/repositories/topics.ts';
import type { DbOrTx } from '#db/client.ts';
import { postAddress, topicPath } from '#domain/discussion/topic-address.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../webhooks/announce.ts';
import type { PostContent } from './post-content.ts';
import { tellOfPost } from './tell-of-post.ts';

/** What is posted once nothing stands in the way; a picture of it was kept under its id. */
export type PlacedPost = { id: string; authorId: string; sentAs: string | null; markdown: string; written: PostContent; at: Date };

/** The topic to which a post is added, held until the transaction ends. */
type AtTheEnd = { slug: string; topic: TopicRow; answered: { id: string; authorId: string | null } | null; /** Whether everybody may read it, and other programs are told. */ isOpenToAll: boolean };

/** Adds a post at the end of a topic, in the transaction of whoever posts it or lets it through: it gets its number, people and other programs are told. Answers its number; whoever calls it tells open pages once that is committed. */
export async function placeReply(deps: Deps, tx: DbOrTx, { written, ...post }: PlacedPost, { slug, topic, answered, isOpenToAll }: AtTheEnd): Promise<number> {
  const { id, authorId, at } = post;
  const number = topic.lastNumber + 1;
  await insertPost(tx, { id, topicId: topic.id, number, authorId, repliesToId: answered?.id ?? null, sentAs: post.sentAs, markdown: post.markdown, content: written.content, createdAt: at });
  await updateTopic(tx, topic.id, { lastNumber: number, postCount: topic.postCount + 1, lastPostAt: at });
  await tellOfPost(deps, tx, { id, number, authorId, written, topic: { ...topic, slug } }, answered?.authorId ?? null);
  if (isOpenToAll) await announce(deps, tx, topic.communityId, { kind: 'post.written', id: topic.id, title: topic.title, path: postAddress({ slug, number: topic.number }, number), more: { number } });
  return number;
}

/** A topic that a post begins, in a community that is held until the transaction ends. */
type Beginning = { id: string; community: { id: string; slug: string }; title: string; about: Pick<TopicRow, 'aboutKind' | 'aboutId'>; isForMembers: boolean; isOpenToAll: boolean };

/** Begins a topic with a post, in the same way. Answers the number of the topic. */
export async function placeTopic(deps: Deps, tx: DbOrTx, { written, ...post }: PlacedPost, { id: topicId, community, title, about: { aboutKind, aboutId }, isForMembers, isOpenToAll }: Beginning): Promise<number> {
  const { id, authorId, at } = post;
  const number = await insertTopic(tx, { id: topicId, communityId: community.id, title, aboutKind, aboutId, isForMembers, begunById: authorId, lastNumber: 1, postCount: 1, lastPostAt: at, createdAt: at });
  await insertPost(tx, { id, topicId, number: 1, authorId, sentAs: post.sentAs, markdown: post.markdown, content: written.content, createdAt: at });
  await noteRead(tx, { topicId, accountId: authorId, upTo: 1, readAt: at });
  await tellOfPost(deps, tx, { id, number: 1, authorId, written, topic: { id: topicId, slug: community.slug, number, title, communityId: community.id } }, null);
  if (isOpenToAll) await announce(deps, tx, community.id, { kind: 'topic.begun', id: topicId, title, path: topicPath({ slug: community.slug, number }) });
  return number;
}
