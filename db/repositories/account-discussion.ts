import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, postDrafts, postReactions, postRevisions, posts, topicReads, topics, topicTraces } from '#db/schema/index.ts';
import { joinDrafts } from './post-drafts.ts';

/** Makes what one person wrote in discussions, gave to posts and read another's. */
export async function mergeDiscussionParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(topics).set({ begunById: into }).where(eq(topics.begunById, from));
  await tx.update(topicTraces).set({ actorId: into }).where(eq(topicTraces.actorId, from));
  await tx.update(posts).set({ authorId: into }).where(eq(posts.authorId, from));
  const given = await tx.delete(postReactions).where(eq(postReactions.accountId, from)).returning();
  if (given.length > 0) await tx.insert(postReactions).values(given.map((each) => ({ ...each, accountId: into }))).onConflictDoNothing();
  // Nobody says something to themselves.
  await tx.delete(postReactions).where(and(eq(postReactions.accountId, into), inArray(postReactions.postId, tx.select({ id: posts.id }).from(posts).where(eq(posts.authorId, into)))));
  const drafts = await tx.delete(postDrafts).where(eq(postDrafts.accountId, from)).returning();
  await joinDrafts(tx, drafts.map((each) => ({ ...each, accountId: into })));
  const read = await tx.delete(topicReads).where(eq(topicReads.accountId, from)).returning();
  if (read.length === 0) return;
  await tx
    .insert(topicReads)
    .values(read.map((each) => ({ ...each, accountId: into })))
    .onConflictDoUpdate({ target: [topicReads.topicId, topicReads.accountId], set: { upTo: sql`greatest(${topicReads.upTo}, excluded.up_to)` } });
}

/** What a person wrote in discussions stays, and is nobody's; what they gave to posts, what they had not posted and how far they read goes. */
export async function eraseDiscussionParts(tx: DbOrTx, id: string): Promise<void> {
  await tx.update(topics).set({ begunById: null }).where(eq(topics.begunById, id));
  await tx.update(topicTraces).set({ actorId: null }).where(eq(topicTraces.actorId, id));
  await tx.update(posts).set({ authorId: null }).where(eq(posts.authorId, id));
  await tx.delete(postReactions).where(eq(postReactions.accountId, id));
  await tx.delete(postDrafts).where(eq(postDrafts.accountId, id));
  await tx.delete(topicReads).where(eq(topicReads.accountId, id));
}

/** What the tables hold of one person's part in discussions; for their own export. */
export async function listDiscussionRecords(db: DbOrTx, id: string) {
  const topic = { community: communities.name, topic: topics.title };
  const [begun, written, before, given, drafts, arranged, read] = await Promise.all([
    db.select({ ...topic, begunAt: topics.createdAt }).from(topics).innerJoin(communities, eq(communities.id, topics.communityId)).where(eq(topics.begunById, id)).orderBy(asc(topics.createdAt)),
    db.select({ ...topic, number: posts.number, text: posts.markdown, postedAt: posts.createdAt, changedAt: posts.editedAt, takenBackAt: posts.removedAt }).from(posts).innerJoin(topics, eq(topics.id, posts.topicId)).innerJoin(communities, eq(communities.id, topics.communityId)).where(eq(posts.authorId, id)).orderBy(asc(posts.createdAt)),
    db.select({ topic: topics.title, number: posts.number, text: postRevisions.markdown, writtenAt: postRevisions.writtenAt, replacedAt: postRevisions.replacedAt }).from(postRevisions).innerJoin(posts, eq(posts.id, postRevisions.postId)).innerJoin(topics, eq(topics.id, posts.topicId)).where(eq(posts.authorId, id)).orderBy(asc(postRevisions.replacedAt)),
    db.select({ topic: topics.title, number: posts.number, reaction: postReactions.kind, givenAt: postReactions.createdAt }).from(postReactions).innerJoin(posts, eq(posts.id, postReactions.postId)).innerJoin(topics, eq(topics.id, posts.topicId)).where(eq(postReactions.accountId, id)).orderBy(asc(postReactions.createdAt)),
    db.select({ community: communities.name, topic: topics.title, title: postDrafts.title, text: postDrafts.markdown, savedAt: postDrafts.savedAt }).from(postDrafts).innerJoin(communities, eq(communities.id, postDrafts.communityId)).leftJoin(topics, eq(topics.id, postDrafts.topicId)).where(eq(postDrafts.accountId, id)).orderBy(asc(postDrafts.savedAt)),
    db.select({ ...topic, kind: topicTraces.kind, posts: topicTraces.posts, at: topicTraces.createdAt }).from(topicTraces).innerJoin(topics, eq(topics.id, topicTraces.topicId)).innerJoin(communities, eq(communities.id, topics.communityId)).where(eq(topicTraces.actorId, id)).orderBy(asc(topicTraces.createdAt)),
    db.select({ ...topic, readUpTo: topicReads.upTo, readAt: topicReads.readAt }).from(topicReads).innerJoin(topics, eq(topics.id, topicReads.topicId)).innerJoin(communities, eq(communities.id, topics.communityId)).where(eq(topicReads.accountId, id)).orderBy(asc(topicReads.readAt)),
  ]);
  return { topicsBegun: begun, posts: written, postsBeforeChanges: before, postReactions: given, postDrafts: drafts, topicsArranged: arranged, topicsRead: read };
}
