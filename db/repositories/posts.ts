import { and, asc, between, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, communityMembers, postReactions, postRevisions, posts, topics } from '#db/schema/index.ts';
import type { ReactionKind } from '#domain/discussion/reactions.ts';
import { notFound } from '#domain/refusal.ts';
import type { GivenRole } from '#domain/role.ts';

export type PostRow = typeof posts.$inferSelect;

const answered = alias(posts, 'answered');
const answeredAuthor = alias(accounts, 'answered_author');

const author = {
  id: accounts.id,
  name: accounts.name,
  // In the community somebody may speak as something else than on the site; who left it, as they say of themselves.
  perspective: sql<(typeof accounts.$inferSelect)['perspective']>`coalesce(${communityMembers.perspective}, ${accounts.perspective})`,
  educatorRole: sql<(typeof accounts.$inferSelect)['educatorRole']>`case when ${communityMembers.perspective} is null then ${accounts.educatorRole} else ${communityMembers.educatorRole} end`,
  // As an expression: a column of another table would keep who left from being nobody.
  role: sql<GivenRole | null>`${communityMembers.role}`,
};

type InTopic = { topicId: string; communityId: string };

/** The posts of a topic with these numbers, in their order, each with its author and what it answers, without what it was typed as. */
export const listPosts = (db: DbOrTx, { topicId, communityId }: InTopic, from: number, until: number) =>
  db
    .select({
      id: posts.id,
      number: posts.number,
      content: posts.content,
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
      removedAt: posts.removedAt,
      hiddenAt: posts.hiddenAt,
      author,
      answers: { number: answered.number, author: answeredAuthor.name },
    })
    .from(posts)
    .leftJoin(accounts, eq(accounts.id, posts.authorId))
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, communityId), eq(communityMembers.accountId, posts.authorId)))
    // What went to another topic is answered no more.
    .leftJoin(answered, and(eq(answered.id, posts.repliesToId), eq(answered.topicId, posts.topicId)))
    .leftJoin(answeredAuthor, eq(answeredAuthor.id, answered.authorId))
    .where(and(eq(posts.topicId, topicId), between(posts.number, from, until)))
    .orderBy(asc(posts.number));
export type ListedPost = Awaited<ReturnType<typeof listPosts>>[number];

/** How often a word was given to a post. */
export type ReactionCount = { number: number; kind: ReactionKind; people: number };

/** What was said by a press to the posts with these numbers, by all together. */
export const listReactions = (db: DbOrTx, topicId: string, from: number, until: number): Promise<ReactionCount[]> =>
  db
    .select({ number: posts.number, kind: postReactions.kind, people: sql<number>`count(*)::int` })
    .from(postReactions)
    .innerJoin(posts, eq(posts.id, postReactions.postId))
    .where(and(eq(posts.topicId, topicId), between(posts.number, from, until)))
    .groupBy(posts.number, postReactions.kind);

/** What one person said by a press to the posts with these numbers. */
export const listReactionsOf = (db: DbOrTx, accountId: string, topicId: string, from: number, until: number): Promise<{ number: number; kind: ReactionKind }[]> =>
  db
    .select({ number: posts.number, kind: postReactions.kind })
    .from(postReactions)
    .innerJoin(posts, eq(posts.id, postReactions.postId))
    .where(and(eq(posts.topicId, topicId), between(posts.number, from, until), eq(postReactions.accountId, accountId)));

/**
 * A mark of everything that `listPosts` and `listReactions` would answer: it stays the same as long as all of that does. The texts themselves are not read, since `edited_at` tells of their
 * changes; sums of 64 bits are taken, which need no order.
 */
export async function markPosts(db: DbOrTx, { topicId, communityId }: InTopic, from: number, until: number): Promise<string> {
  const [row] = await db.execute<{ mark: string }>(sql`
    select concat_ws(' ', (
      select concat_ws(' ', count(*), bit_xor(hashtextextended(row(${posts.id}, ${posts.number}, ${posts.editedAt}, ${posts.removedAt}, ${posts.hiddenAt}, ${accounts.id}, ${accounts.name}, ${accounts.perspective},
        ${accounts.educatorRole}, ${communityMembers.perspective}, ${communityMembers.educatorRole}, ${communityMembers.role}, ${answered.number}, ${answeredAuthor.name})::text, 0)))
      from ${posts}
      left join ${accounts} on ${accounts.id} = ${posts.authorId}
      left join ${communityMembers} on ${communityMembers.communityId} = ${communityId} and ${communityMembers.accountId} = ${posts.authorId}
      left join ${posts} answered on ${answered.id} = ${posts.repliesToId} and ${answered.topicId} = ${posts.topicId}
      left join ${accounts} answered_author on ${answeredAuthor.id} = ${answered.authorId}
      where ${posts.topicId} = ${topicId} and ${posts.number} between ${from} and ${until}
    ), (
      select concat_ws(' ', count(*), bit_xor(hashtextextended(row(${postReactions.postId}, ${postReactions.accountId}, ${postReactions.kind})::text, 0)))
      from ${postReactions} join ${posts} on ${posts.id} = ${postReactions.postId}
      where ${posts.topicId} = ${topicId} and ${posts.number} between ${from} and ${until}
    )) as mark`);
  return row?.mark ?? '';
}

/** A post with the name of its author; refuses with `not-found` also what was taken back. */
export async function getPost(db: DbOrTx, topicId: string, number: number, how?: 'for-change') {
  const select = db.select({ post: posts, author: accounts.name }).from(posts).leftJoin(accounts, eq(accounts.id, posts.authorId)).where(and(eq(posts.topicId, topicId), eq(posts.number, number)));
  const [row] = await (how ? select.for('no key update', { of: posts }) : select);
  if (!row || row.post.removedAt) throw notFound('post');
  return { ...row.post, author: row.author };
}

/** Where the post stands that somebody sent with this form; null while there is none. */
export async function findSentPost(db: DbOrTx, authorId: string, sentAs: string): Promise<{ slug: string; topic: number; number: number } | null> {
  const [row] = await db
    .select({ slug: communities.slug, topic: topics.number, number: posts.number })
    .from(posts)
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(communities, eq(communities.id, topics.communityId))
    .where(and(eq(posts.sentAs, sentAs), eq(posts.authorId, authorId)))
    .limit(1);
  return row ?? null;
}

/** A post that everybody sees who reads the topic, with the name of its author; null of what was taken back or hidden. */
export async function findShownPost(db: DbOrTx, topicId: string, number: number) {
  const [row] = await db
    .select({ id: posts.id, number: posts.number, authorId: posts.authorId, markdown: posts.markdown, author: accounts.name })
    .from(posts)
    .leftJoin(accounts, eq(accounts.id, posts.authorId))
    .where(and(eq(posts.topicId, topicId), eq(posts.number, number), isNull(posts.removedAt), isNull(posts.hiddenAt)));
  return row ?? null;
}

export async function insertPost(tx: DbOrTx, post: typeof posts.$inferInsert): Promise<void> {
  await tx.insert(posts).values(post);
}

export async function updatePost(tx: DbOrTx, id: string, change: Partial<typeof posts.$inferInsert>): Promise<void> {
  await tx.update(posts).set(change).where(eq(posts.id, id));
}

export async function insertRevision(tx: DbOrTx, revision: typeof postRevisions.$inferInsert): Promise<void> {
  await tx.insert(postRevisions).values(revision);
}

/** A page of what a post said before, the last wording first. */
export const listRevisions = (db: DbOrTx, postId: string, { limit, offset }: { limit: number; offset: number }) => db.select().from(postRevisions).where(eq(postRevisions.postId, postId)).orderBy(desc(postRevisions.replacedAt), desc(postRevisions.id)).limit(limit).offset(offset);

export const countRevisions = (db: DbOrTx, postId: string): Promise<number> => db.$count(postRevisions, eq(postRevisions.postId, postId));

export async function deleteRevisions(tx: DbOrTx, postId: string): Promise<void> {
  await tx.delete(postRevisions).where(eq(postRevisions.postId, postId));
}

/** Gives a word to a post, or takes it back where it was given. */
export async function turnReaction(tx: DbOrTx, reaction: typeof postReactions.$inferInsert): Promise<void> {
  const { postId, accountId, kind } = reaction;
  const taken = await tx.delete(postReactions).where(and(eq(postReactions.postId, postId), eq(postReactions.accountId, accountId), eq(postReactions.kind, kind))).returning({ kind: postReactions.kind });
  if (taken.length === 0) await tx.insert(postReactions).values(reaction).onConflictDoNothing();
}

export async function deleteReactionsTo(tx: DbOrTx, postId: string): Promise<void> {
  await tx.delete(postReactions).where(eq(postReactions.postId, postId));
}
