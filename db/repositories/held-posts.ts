import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, documentImages, heldPosts, participations, posts, topics } from '#db/schema/index.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { ImageRow } from './document-images.ts';
import type { CaseReach } from './flag-cases.ts';
import { openToOf } from './topic-things.ts';

export type HeldPostRow = typeof heldPosts.$inferSelect;

/** What its topic is about, or the one that it would begin. */
const about = { kind: sql`coalesce(${topics.aboutKind}, ${heldPosts.aboutKind})`, id: sql`coalesce(${topics.aboutId}, ${heldPosts.aboutId})` };
const openTo = openToOf(about);
const summitId = sql<string | null>`case when ${about.kind} = 'summit' then ${about.id} end`;
const decider = alias(accounts, 'decider');

const selectHeld = (db: DbOrTx) =>
  db
    .select({
      held: heldPosts,
      community: { id: communities.id, slug: communities.slug, name: communities.name },
      topic: { id: topics.id, number: topics.number, title: topics.title, isForMembers: topics.isForMembers, lockedAt: topics.lockedAt },
      author: { id: accounts.id, name: accounts.name, bannedAt: accounts.bannedAt },
      /** The post that it answers, as long as that stands where this would. */
      answered: { id: posts.id, number: posts.number, authorId: posts.authorId },
      decidedBy: decider.name,
      summitId,
      openTo,
    })
    .from(heldPosts)
    .innerJoin(communities, eq(communities.id, heldPosts.communityId))
    .leftJoin(topics, eq(topics.id, heldPosts.topicId))
    .leftJoin(accounts, and(eq(accounts.id, heldPosts.authorId), isNull(accounts.deletedAt)))
    .leftJoin(posts, and(eq(posts.id, heldPosts.repliesToId), eq(posts.topicId, heldPosts.topicId), isNull(posts.removedAt), isNull(posts.hiddenAt)))
    .leftJoin(decider, eq(decider.id, heldPosts.decidedById));

export type FoundHeldPost = Awaited<ReturnType<typeof getHeldPost>>;

/** A post that is held or was, with where it stands or would; refuses with `not-found`. */
export async function getHeldPost(db: DbOrTx, id: string) {
  const [row] = isId(id) ? await selectHeld(db).where(eq(heldPosts.id, id)) : [];
  if (!row) throw notFound('post');
  return row;
}

/** Lets whoever decides about it, or takes it back, go one after the other until the transaction ends. */
export async function lockHeldPost(tx: DbOrTx, id: string): Promise<void> {
  if (isId(id)) await tx.select({ id: heldPosts.id }).from(heldPosts).where(eq(heldPosts.id, id)).for('update');
}

export async function insertHeldPost(tx: DbOrTx, held: typeof heldPosts.$inferInsert): Promise<void> {
  await tx.insert(heldPosts).values(held);
}

export async function updateHeldPost(tx: DbOrTx, id: string, change: Partial<HeldPostRow>): Promise<void> {
  await tx.update(heldPosts).set(change).where(eq(heldPosts.id, id));
}

export async function deleteHeldPost(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(heldPosts).where(eq(heldPosts.id, id));
}

/** What was held of a form that this person sent before, by its mark. */
export async function findSentHeldPost(db: DbOrTx, authorId: string, sentAs: string): Promise<string | null> {
  const [row] = await db.select({ id: heldPosts.id }).from(heldPosts).where(and(eq(heldPosts.sentAs, sentAs), eq(heldPosts.authorId, authorId))).limit(1);
  return row?.id ?? null;
}

/** What waits of somebody in a topic, or of the topics that they want to begin in a community; the first one first. */
export const listOwnHeldPosts = (db: DbOrTx, authorId: string, { communityId, topicId }: { communityId: string; topicId: string | null }) =>
  db
    .select({ id: heldPosts.id, title: heldPosts.title, content: heldPosts.content, at: heldPosts.heldAt })
    .from(heldPosts)
    .where(and(eq(heldPosts.authorId, authorId), eq(heldPosts.communityId, communityId), topicId === null ? isNull(heldPosts.topicId) : eq(heldPosts.topicId, topicId), isNull(heldPosts.outcome)))
    .orderBy(asc(heldPosts.heldAt), asc(heldPosts.id));

const within = ({ communityId, reach }: CaseReach): SQL | undefined => {
  const here = eq(heldPosts.communityId, communityId);
  if (reach === 'all') return here;
  if (reach === 'not-for-leaders') return and(here, ne(openTo, 'leaders'));
  return and(here, ne(openTo, 'leaders'), sql`${summitId} in (select ${participations.summitId} from ${participations} where ${participations.accountId} = ${reach.convenedBy} and ${participations.role} = 'convener' and ${participations.state} = 'registered')`);
};

/** Posts that wait, the first one first; or those about which somebody decided, the latest first. */
export const listHeldPosts = (db: DbOrTx, reach: CaseReach, show: 'open' | 'settled', limit: number) =>
  selectHeld(db)
    .where(and(within(reach), show === 'open' ? isNull(heldPosts.outcome) : isNotNull(heldPosts.outcome)))
    .orderBy(show === 'open' ? asc(heldPosts.heldAt) : desc(heldPosts.decidedAt), asc(heldPosts.id))
    .limit(limit);

/** How many posts wait. */
export async function countHeldPosts(db: DbOrTx, reach: CaseReach): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(heldPosts).leftJoin(topics, eq(topics.id, heldPosts.topicId)).where(and(within(reach), isNull(heldPosts.outcome)));
  return row?.count ?? 0;
}

/** How often somebody decided about a held post in a community, by month and outcome: counts alone. */
export const countHeldDecisions = (db: DbOrTx, communityId: string, since: Date) =>
  db
    .select({ month: sql<string>`to_char(${heldPosts.decidedAt} at time zone 'UTC', 'YYYY-MM')`, kind: sql<'let-through' | 'declined'>`${heldPosts.outcome}`, count: sql<number>`count(*)::int` })
    .from(heldPosts)
    .where(and(eq(heldPosts.communityId, communityId), sql`${heldPosts.decidedAt} >= ${since.toISOString()}::timestamptz`))
    .groupBy(sql`1`, heldPosts.outcome);

/** Of held posts what the rules of reading ask. */
export const listHeldFacts = (db: DbOrTx, ids: string[]) =>
  db.select({ id: heldPosts.id, communityId: heldPosts.communityId, summitId, openTo }).from(heldPosts).leftJoin(topics, eq(topics.id, heldPosts.topicId)).where(inArray(heldPosts.id, ids));

/** A picture of a post that is held; null for any other. */
export async function findHeldImage(db: DbOrTx, imageId: string): Promise<{ image: ImageRow; heldId: string; slug: string } | null> {
  const [row] = await db
    .select({ image: documentImages, heldId: heldPosts.id, slug: communities.slug })
    .from(documentImages)
    .innerJoin(heldPosts, eq(heldPosts.id, documentImages.documentId))
    .innerJoin(communities, eq(communities.id, heldPosts.communityId))
    .where(eq(documentImages.id, imageId));
  return row ?? null;
}
