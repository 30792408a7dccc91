import { and, count, desc, eq, isNull, max, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, posts, topicReads, topics } from '#db/schema/index.ts';
import { TOPICS_PER_PAGE } from '#domain/discussion/lengths.ts';
import type { TopicShow } from '#domain/discussion/topic-shows.ts';
import type { ThingAddress } from '#domain/discussion/topic-thing.ts';
import { notFound } from '#domain/refusal.ts';
import { isNewTo, shownAs } from './topic-shows.ts';
import { about, aboutOpenTo } from './topic-things.ts';

export type TopicRow = typeof topics.$inferSelect;

const accepted = alias(posts, 'accepted');

/** A topic by its number in a community, with the answer that was accepted; refuses with `not-found` also one that went elsewhere. */
export async function getTopic(db: DbOrTx, communityId: string, number: number) {
  const [row] = await db
    .select({ topic: topics, begunBy: accounts.name, about, accepted: { number: accepted.number, markdown: accepted.markdown, authorId: accepted.authorId } })
    .from(topics)
    .leftJoin(accounts, eq(accounts.id, topics.begunById))
    .leftJoin(accepted, and(eq(accepted.id, topics.acceptedPostId), eq(accepted.topicId, topics.id)))
    .where(and(eq(topics.communityId, communityId), eq(topics.number, number), isNull(topics.wentToId)));
  if (!row) throw notFound('topic');
  return row;
}

/** Holds a topic until the transaction ends, so that its posts get their numbers one after the other; refuses with `not-found` also one that went elsewhere. */
export async function lockTopic(tx: DbOrTx, id: string): Promise<TopicRow> {
  const [row] = await tx.select().from(topics).where(and(eq(topics.id, id), isNull(topics.wentToId))).for('no key update');
  if (!row) throw notFound('topic');
  return row;
}

/** What of a community's topics is asked for: all, or those that everybody may read. */
export type Reader = { /** Null for a visitor. */ accountId: string | null; isMember: boolean; isLeader: boolean };
/** Which: those of a community, or those about a thing, and whether some of them alone. */
type Scope = { communityId: string; about?: { kind: ThingAddress['kind']; id: string }; show?: TopicShow };

/** Those within a scope that a reader may read, for the `where` of a statement that reads topics. */
export const readableBy = ({ communityId, about: thing, show = 'all' }: Scope, { accountId, isMember, isLeader }: Reader) =>
  and(
    eq(topics.communityId, communityId),
    isNull(topics.wentToId),
    thing && and(eq(topics.aboutKind, thing.kind), eq(topics.aboutId, thing.id)),
    shownAs(show, accountId),
    isMember ? undefined : eq(topics.isForMembers, false),
    isLeader ? undefined : isMember ? ne(aboutOpenTo, 'leaders') : eq(aboutOpenTo, 'everybody'),
  );

/** A page of a community's topics: pinned ones first, then by the latest post; with how far the reader got, whether each is new to them, and who began it. */
export function listTopics(db: DbOrTx, scope: Scope, reader: Reader, { page = 1, limit = TOPICS_PER_PAGE }: { page?: number; limit?: number } = {}) {
  // Joined for a visitor too, and then never found: one statement for both.
  const isReaders = reader.accountId === null ? sql`false` : eq(topicReads.accountId, reader.accountId);
  return db
    .select({ topic: topics, begunBy: accounts.name, about: { kind: about.kind, title: about.title, name: about.name }, readUpTo: topicReads.upTo, isNew: isNewTo(reader.accountId) })
    .from(topics)
    .leftJoin(accounts, eq(accounts.id, topics.begunById))
    .leftJoin(topicReads, and(eq(topicReads.topicId, topics.id), isReaders))
    .where(readableBy(scope, reader))
    .orderBy(desc(sql`${topics.pinnedAt} is not null`), desc(topics.lastPostAt), desc(topics.number))
    .limit(limit)
    .offset((page - 1) * limit);
}

/** How many topics there are for a reader, and how many posts in them. */
export async function countTopics(db: DbOrTx, scope: Scope, reader: Reader): Promise<{ topics: number; posts: number }> {
  const [row] = await db.select({ topics: count(), posts: sql<number>`coalesce(sum(${topics.postCount}), 0)::int` }).from(topics).where(readableBy(scope, reader));
  return row ?? { topics: 0, posts: 0 };
}

/** Puts a topic under the next number of its community, and answers that number. Call it while the community is locked. */
export async function insertTopic(tx: DbOrTx, topic: Omit<typeof topics.$inferInsert, 'number'>): Promise<number> {
  const [last] = await tx.select({ number: max(topics.number) }).from(topics).where(eq(topics.communityId, topic.communityId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(topics).values({ ...topic, number });
  return number;
}

export async function updateTopic(tx: DbOrTx, id: string, change: Partial<typeof topics.$inferInsert>): Promise<void> {
  await tx.update(topics).set(change).where(eq(topics.id, id));
}

/** Up to which post somebody has read a topic; 0 for nothing yet. */
export async function findReadUpTo(db: DbOrTx, topicId: string, accountId: string): Promise<number> {
  const [row] = await db
    .select({ upTo: topicReads.upTo })
    .from(topicReads)
    .where(and(eq(topicReads.topicId, topicId), eq(topicReads.accountId, accountId)));
  return row?.upTo ?? 0;
}

/** Notes up to which post somebody has read; never back. */
export async function noteRead(tx: DbOrTx, read: typeof topicReads.$inferInsert): Promise<void> {
  await tx
    .insert(topicReads)
    .values(read)
    .onConflictDoUpdate({ target: [topicReads.topicId, topicReads.accountId], set: { upTo: sql`greatest(${topicReads.upTo}, excluded.up_to)`, readAt: sql`excluded.read_at` } });
}
