import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communityIntroductions, communityMembers } from '#db/schema/index.ts';
import type { Phrase } from '#domain/introductions.ts';

/** Phrases with the stems of their words, as Postgres folds English. */
const stemmed = (column: typeof communityMembers.offers | typeof communityMembers.seeks) =>
  sql<Phrase[]>`(select coalesce(json_agg(json_build_object('text', phrase, 'stems', tsvector_to_array(to_tsvector('english', phrase)))), '[]') from unnest(${column}) phrase)`;

/** The members who want to be introduced, whatever the directory shows of them, by name. */
export const listOpenToIntroductions = (db: DbOrTx, communityId: string) =>
  db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      affiliation: accounts.affiliation,
      perspective: communityMembers.perspective,
      educatorRole: communityMembers.educatorRole,
      offers: stemmed(communityMembers.offers),
      seeks: stemmed(communityMembers.seeks),
    })
    .from(communityMembers)
    .innerJoin(accounts, and(eq(accounts.id, communityMembers.accountId), isNull(accounts.deletedAt)))
    .where(and(eq(communityMembers.communityId, communityId), eq(communityMembers.isOpenToIntroductions, true)))
    .orderBy(asc(accounts.name), asc(accounts.id));

type IntroductionRow = typeof communityIntroductions.$inferSelect;

const touching = (communityId: string, accountId: string) => and(eq(communityIntroductions.communityId, communityId), or(eq(communityIntroductions.accountId, accountId), eq(communityIntroductions.otherId, accountId)));

/** Everybody between whom and this person something stands: they were introduced, or one of the two does not want to be. */
export const listIntroductionsOf = (db: DbOrTx, communityId: string, accountId: string): Promise<IntroductionRow[]> => db.select().from(communityIntroductions).where(touching(communityId, accountId));

/** To whom this person was introduced, the latest first. */
export function listIntroduced(db: DbOrTx, communityId: string, accountId: string) {
  const other = alias(accounts, 'other');
  return db
    .select({ accountId: other.id, name: other.name, at: communityIntroductions.at })
    .from(communityIntroductions)
    .innerJoin(other, and(isNull(other.deletedAt), sql`${other.id} = case when ${communityIntroductions.accountId} = ${accountId} then ${communityIntroductions.otherId} else ${communityIntroductions.accountId} end`))
    .where(and(touching(communityId, accountId), eq(communityIntroductions.state, 'introduced')))
    .orderBy(desc(communityIntroductions.at), asc(other.id));
}

/** Writes what stands between two people as one of them wants it; false where that one said so before. */
export async function insertIntroduction(tx: DbOrTx, introduction: typeof communityIntroductions.$inferInsert): Promise<boolean> {
  const written = await tx.insert(communityIntroductions).values(introduction).onConflictDoNothing().returning({ at: communityIntroductions.at });
  return written.length === 1;
}
