import { and, asc, eq, exists, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communityMembers, posts, topics } from '#db/schema/index.ts';
import { blocks } from './distances.ts';

const called = sql`lower(regexp_replace(normalize(${accounts.name}), '\\s+', ' ', 'g'))`;

/** Members whose names others know already: they agreed to be listed, or wrote in a topic here. That anybody else is a member, no name that is tried tells. */
const callable = (db: DbOrTx, communityId: string, named: SQL | undefined): SQL | undefined => {
  const written = db.select({ id: posts.id }).from(posts).innerJoin(topics, eq(topics.id, posts.topicId)).where(and(eq(posts.authorId, accounts.id), eq(topics.communityId, communityId), isNull(posts.removedAt)));
  return and(eq(communityMembers.communityId, communityId), named, or(eq(accounts.isListed, true), exists(written)));
};

/** Those who can be called by one of these names, given as `nameKey` makes them; whether they wrote in this topic tells namesakes apart. */
export const listCalled = (db: DbOrTx, communityId: string, names: readonly string[], topicId: string | null) =>
  db
    .select({ accountId: accounts.id, name: accounts.name, hasWritten: topicId === null ? sql<boolean>`false` : sql<boolean>`exists (select 1 from ${posts} where ${posts.topicId} = ${topicId} and ${posts.authorId} = ${accounts.id})` })
    .from(communityMembers)
    .innerJoin(accounts, and(eq(accounts.id, communityMembers.accountId), isNull(accounts.deletedAt)))
    .where(callable(db, communityId, inArray(called, [...names])));

/** Those who can be called by somebody whom they did not block, and whose name, or a later word of it, begins with what is typed, by name. */
export function listCallable(db: DbOrTx, communityId: string, { typed, callerId }: { typed: string; callerId: string }, limit: number) {
  const begins = typed.replace(/[\\%_]/g, '\\$&');
  return db
    .select({ name: accounts.name, perspective: communityMembers.perspective, educatorRole: communityMembers.educatorRole })
    .from(communityMembers)
    .innerJoin(accounts, and(eq(accounts.id, communityMembers.accountId), isNull(accounts.deletedAt)))
    .where(and(callable(db, communityId, or(sql`${called} like ${`${begins}%`}`, sql`${called} like ${`% ${begins}%`}`)), not(blocks(accounts.id, callerId))))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .limit(limit);
}
