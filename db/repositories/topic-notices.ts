import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, follows, notices, posts, topics } from '#db/schema/index.ts';
import { POSTS_PER_PAGE } from '#domain/discussion/lengths.ts';

/** Lets somebody follow a topic in which they write, unless they follow or muted it. */
export async function followOnWriting(tx: DbOrTx, accountId: string, topicId: string, at: Date): Promise<void> {
  await tx.insert(follows).values({ accountId, thingKind: 'topic', thingId: topicId, state: 'following', at }).onConflictDoNothing();
}

/** Lets those who follow or muted a topic do the same with another. */
export async function copyFollows(tx: DbOrTx, from: string, into: string): Promise<void> {
  const rows = await tx.select().from(follows).where(and(eq(follows.thingKind, 'topic'), eq(follows.thingId, from)));
  if (rows.length > 0) await tx.insert(follows).values(rows.map((row) => ({ ...row, thingId: into }))).onConflictDoNothing();
}

/** Of a topic that became part of another nobody follows or mutes anything. */
export async function deleteTopicFollows(tx: DbOrTx, topicId: string): Promise<void> {
  await tx.delete(follows).where(and(eq(follows.thingKind, 'topic'), eq(follows.thingId, topicId)));
}

/** What was told of the posts that stand in a topic now leads there, and names it as it is called now. */
export async function settleTopicNotices(tx: DbOrTx, topicId: string): Promise<void> {
  // The address of a post as `postAddress` makes it.
  const path = sql<string>`'/communities/' || ${communities.slug} || '/topics/' || ${topics.number} || case when ${posts.number} > ${POSTS_PER_PAGE} then '?page=' || ((${posts.number} - 1) / ${POSTS_PER_PAGE} + 1) else '' end || '#post-' || ${posts.number}`;
  await tx
    .update(notices)
    .set({ thingId: topicId, title: sql`${topics.title}`, path })
    .from(posts)
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(communities, eq(communities.id, topics.communityId))
    .where(and(eq(posts.topicId, topicId), eq(notices.sourceId, posts.id), eq(notices.thingKind, 'topic')));
}

/** Whoever saw the posts of a topic up to a number has read what they were told of them. */
export async function markPostsRead(tx: DbOrTx, accountId: string, topicId: string, upTo: number, at: Date): Promise<void> {
  const seen = sql`${notices.sourceId} in (select ${posts.id} from ${posts} where ${posts.topicId} = ${topicId} and ${posts.number} <= ${upTo})`;
  await tx.update(notices).set({ readAt: at }).where(and(eq(notices.accountId, accountId), isNull(notices.readAt), eq(notices.thingKind, 'topic'), eq(notices.thingId, topicId), seen));
}
