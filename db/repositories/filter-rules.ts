import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, not, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, communityMembers, filterRules, posts, topics } from '#db/schema/index.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { aboutOpenTo } from './topic-things.ts';

export type FilterRuleRow = typeof filterRules.$inferSelect;

/** The rules of a community, the first one first. */
export const listFilterRules = (db: DbOrTx, communityId: string): Promise<FilterRuleRow[]> => db.select().from(filterRules).where(eq(filterRules.communityId, communityId)).orderBy(asc(filterRules.createdAt), asc(filterRules.id));

/** A rule of a community; refuses with `not-found`. */
export async function getFilterRule(db: DbOrTx, communityId: string, id: string): Promise<FilterRuleRow> {
  const [row] = isId(id) ? await db.select().from(filterRules).where(and(eq(filterRules.id, id), eq(filterRules.communityId, communityId))) : [];
  if (!row) throw notFound('filter');
  return row;
}

export async function insertFilterRule(tx: DbOrTx, rule: typeof filterRules.$inferInsert): Promise<void> {
  await tx.insert(filterRules).values(rule);
}

export async function updateFilterRule(tx: DbOrTx, id: string, change: Partial<FilterRuleRow>): Promise<void> {
  await tx.update(filterRules).set(change).where(eq(filterRules.id, id));
}

export async function deleteFilterRule(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(filterRules).where(eq(filterRules.id, id));
}

/** Says that the filters of a community are others now; holds the community until the transaction ends. */
export async function raiseFilterRevision(tx: DbOrTx, communityId: string): Promise<void> {
  await tx.update(communities).set({ filterRevision: sql`${communities.filterRevision} + 1` }).where(eq(communities.id, communityId));
}

/** Some posts of a community since a day, the latest first, from before one of them on, as far as filters apply to whoever wrote them. */
export const listPostsToTry = (db: DbOrTx, communityId: string, { since, before, isLeader, limit }: { since: Date; before: { at: Date; id: string } | null; isLeader: boolean; limit: number }) =>
  db
    .select({ id: posts.id, number: posts.number, content: posts.content, at: posts.createdAt, author: accounts.name, topic: { number: topics.number, title: topics.title } })
    .from(posts)
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .leftJoin(accounts, eq(accounts.id, posts.authorId))
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, communityId), eq(communityMembers.accountId, posts.authorId)))
    .where(
      and(
        eq(topics.communityId, communityId),
        isLeader ? undefined : ne(aboutOpenTo, 'leaders'),
        isNull(posts.removedAt),
        gt(posts.createdAt, since),
        before ? or(lt(posts.createdAt, before.at), and(eq(posts.createdAt, before.at), lt(posts.id, before.id))) : undefined,
        not(sql`coalesce(${accounts.isSiteAdmin}, false)`),
        or(isNull(communityMembers.role), not(inArray(communityMembers.role, ['facilitator', 'convener']))),
      ),
    )
    .orderBy(desc(posts.createdAt), desc(posts.id))
    .limit(limit);
