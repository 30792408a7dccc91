import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, heldPosts, postDrafts, posts, topicReads, topics, topicTraces } from '#db/schema/index.ts';
import type { ThingKind } from '#domain/discussion/topic-thing.ts';
import { notFound } from '#domain/refusal.ts';
import { joinDrafts } from './post-drafts.ts';
import type { TopicRow } from './topics.ts';

/** Holds topics of a community until the transaction ends, always in the same order; refuses with `not-found` when one is not there, or went elsewhere. */
export async function lockTopics(tx: DbOrTx, ids: readonly string[]): Promise<Map<string, TopicRow>> {
  const rows = await tx.select().from(topics).where(and(inArray(topics.id, [...ids]), isNull(topics.wentToId))).orderBy(asc(topics.id)).for('no key update');
  if (rows.length !== new Set(ids).size) throw notFound('topic');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Puts all posts of a topic behind those of another, with what people were writing there, and what is held. */
export async function moveAllPosts(tx: DbOrTx, from: string, into: string, after: number): Promise<void> {
  await tx.update(posts).set({ topicId: into, number: sql`${posts.number} + ${after}` }).where(eq(posts.topicId, from));
  const drafts = await tx.delete(postDrafts).where(eq(postDrafts.topicId, from)).returning();
  await joinDrafts(tx, drafts.map((draft) => ({ ...draft, topicId: into })));
  await tx.update(heldPosts).set({ topicId: into }).where(eq(heldPosts.topicId, from));
  await tx.delete(topicReads).where(eq(topicReads.topicId, from));
}

/** What is discussed about a thing, or is held before it is, is about another from now on. */
export async function moveTopicsAbout(tx: DbOrTx, kind: ThingKind, from: string, into: string): Promise<void> {
  await tx.update(topics).set({ aboutId: into }).where(and(eq(topics.aboutKind, kind), eq(topics.aboutId, from)));
  await tx.update(heldPosts).set({ aboutId: into }).where(and(eq(heldPosts.aboutKind, kind), eq(heldPosts.aboutId, from)));
}

/** What people were writing in a topic, and what is held of it, goes with it to another community. */
export async function moveDrafts(tx: DbOrTx, topicId: string, communityId: string): Promise<void> {
  await tx.update(postDrafts).set({ communityId }).where(eq(postDrafts.topicId, topicId));
  await tx.update(heldPosts).set({ communityId }).where(eq(heldPosts.topicId, topicId));
}

/** Of a topic the posts with these numbers, in their order. */
export const listPostsByNumber = (tx: DbOrTx, topicId: string, numbers: readonly number[]) =>
  tx
    .select({ id: posts.id, number: posts.number, authorId: posts.authorId, createdAt: posts.createdAt })
    .from(posts)
    .where(and(eq(posts.topicId, topicId), inArray(posts.number, [...numbers]), isNull(posts.removedAt)))
    .orderBy(asc(posts.number));

/** Makes posts those of another topic, numbered from 1 in their order. */
export async function movePosts(tx: DbOrTx, ids: readonly string[], into: string): Promise<void> {
  const ranked = sql`(select id, row_number() over (order by number) as rank from posts where ${inArray(posts.id, [...ids])}) as ranked`;
  await tx.execute(sql`update posts set topic_id = ${into}, number = ranked.rank from ${ranked} where posts.id = ranked.id`);
}

export async function insertTraces(tx: DbOrTx, traces: (typeof topicTraces.$inferInsert)[]): Promise<void> {
  await tx.insert(topicTraces).values(traces);
}

const other = alias(topics, 'other');

/** What happened to a topic as a whole, the first first. */
export const listTraces = (db: DbOrTx, topicId: string) =>
  db
    .select({ kind: topicTraces.kind, posts: topicTraces.posts, at: topicTraces.createdAt, by: accounts.name, other: { number: other.number, title: other.title, isForMembers: other.isForMembers, communityId: other.communityId, aboutId: other.aboutId }, community: { slug: communities.slug, name: communities.name } })
    .from(topicTraces)
    .leftJoin(accounts, eq(accounts.id, topicTraces.actorId))
    .leftJoin(other, eq(other.id, topicTraces.otherId))
    .leftJoin(communities, eq(communities.id, other.communityId))
    .where(eq(topicTraces.topicId, topicId))
    .orderBy(asc(topicTraces.createdAt));

/** Where a topic that is no more at its address stands by now: one step on. Null for one that never went. */
export async function findWhereTopicWent(db: DbOrTx, communitySlug: string, number: number): Promise<{ slug: string; number: number } | null> {
  const went = alias(communities, 'went');
  const [row] = await db
    .select({ slug: went.slug, number: other.number })
    .from(topics)
    .innerJoin(communities, eq(communities.id, topics.communityId))
    .innerJoin(other, eq(other.id, topics.wentToId))
    .innerJoin(went, eq(went.id, other.communityId))
    .where(and(eq(communities.slug, communitySlug), eq(topics.number, number)));
  return row ?? null;
}

const MOST_SUGGESTED = 200;

/** The other topics of a community, the latest first. */
export const listOtherTopics = (db: DbOrTx, communityId: string, id: string) =>
  db
    .select({ number: topics.number, title: topics.title })
    .from(topics)
    .where(and(eq(topics.communityId, communityId), ne(topics.id, id), isNull(topics.wentToId)))
    .orderBy(desc(topics.lastPostAt))
    .limit(MOST_SUGGESTED);
