import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, communityMembers, participations, summits } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';
import type { ParticipationState } from '#domain/summit.ts';

export type AccountRow = typeof accounts.$inferSelect;

/** The living account with this id; refuses with `not-found`. */
export async function getAccount(db: DbOrTx, id: string): Promise<AccountRow> {
  const [row] = await db.select().from(accounts).where(and(eq(accounts.id, id), isNull(accounts.deletedAt)));
  if (!row) throw notFound('person');
  return row;
}

/** The account with this address, given in lower case. */
export async function findAccountByEmail(db: DbOrTx, email: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(accounts).where(eq(accounts.email, email));
  return row ?? null;
}

/** The account whose owner has confirmed this address. An address nobody has confirmed belongs to nobody yet. */
export async function findConfirmedAccount(db: DbOrTx, email: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(accounts).where(and(eq(accounts.email, email), isNotNull(accounts.emailVerifiedAt)));
  return row ?? null;
}

export async function insertAccount(db: DbOrTx, account: typeof accounts.$inferInsert): Promise<AccountRow> {
  const [row] = await db.insert(accounts).values(account).returning();
  if (!row) throw new Error('An inserted account did not come back');
  return row;
}

export async function updateAccount(db: DbOrTx, id: string, change: Partial<typeof accounts.$inferInsert>): Promise<void> {
  await db.update(accounts).set(change).where(eq(accounts.id, id));
}

/** Makes every address of this person's calendars another one. */
export async function updateCalendarRevision(db: DbOrTx, id: string): Promise<void> {
  await db.update(accounts).set({ calendarRevision: sql`${accounts.calendarRevision} + 1` }).where(eq(accounts.id, id));
}

/** Lets whoever changes what account an address has go one after the other, until the transaction ends. */
export async function lockAddress(tx: DbOrTx, email: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`);
}

/** Lets whoever changes how one account signs in go one after the other, until the transaction ends. */
export async function lockAccount(tx: DbOrTx, id: string): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('update');
}

/** Frees an address that was entered by somebody who never confirmed it. Nobody was ever signed in to such an account. */
export async function deleteUnconfirmedAccount(db: DbOrTx, email: string): Promise<void> {
  await db.delete(accounts).where(and(eq(accounts.email, email), isNull(accounts.emailVerifiedAt)));
}

/** The ids of those who administer the site, held until the transaction ends, always in the same order. */
export async function lockSiteAdmins(tx: DbOrTx): Promise<string[]> {
  const rows = await tx.select({ id: accounts.id }).from(accounts).where(and(eq(accounts.isSiteAdmin, true), isNull(accounts.deletedAt))).orderBy(accounts.id).for('update');
  return rows.map(({ id }) => id);
}

/** Whether a site administrator decided that this person signs in no more. */
export async function isBanned(db: DbOrTx, id: string): Promise<boolean> {
  return (await db.$count(accounts, and(eq(accounts.id, id), isNotNull(accounts.bannedAt)))) > 0;
}

export const countSiteAdmins = (db: DbOrTx): Promise<number> => db.$count(accounts, and(eq(accounts.isSiteAdmin, true), isNull(accounts.deletedAt)));

/** Whoever left or was removed is no fellow any more. */
const PRESENT: ParticipationState[] = ['registered', 'waiting'];

/** The communities and summits that two people both belong to. */
export async function listSharedPlaces(db: DbOrTx, accountId: string, otherId: string) {
  const both = [accountId, otherId];
  const [sharedCommunities, sharedSummits] = await Promise.all([
    db
      .select({ slug: communities.slug, name: communities.name })
      .from(communityMembers)
      .innerJoin(communities, eq(communities.id, communityMembers.communityId))
      .where(inArray(communityMembers.accountId, both))
      .groupBy(communities.id)
      .having(sql`count(*) = 2`)
      .orderBy(communities.name),
    db
      .select({ slug: summits.slug, title: summits.title })
      .from(participations)
      .innerJoin(summits, eq(summits.id, participations.summitId))
      .where(and(inArray(participations.accountId, both), inArray(participations.state, PRESENT)))
      .groupBy(summits.id)
      .having(sql`count(*) = 2`)
      .orderBy(summits.startsOn),
  ]);
  return { communities: sharedCommunities, summits: sharedSummits };
}

/** The summits in which a person has or waits for a place. */
export const listSummitsOf = (db: DbOrTx, accountId: string): Promise<{ id: string; title: string }[]> =>
  db
    .select({ id: summits.id, title: summits.title })
    .from(participations)
    .innerJoin(summits, eq(summits.id, participations.summitId))
    .where(and(eq(participations.accountId, accountId), inArray(participations.state, PRESENT)))
    .orderBy(summits.startsOn);

/** What these people are called and speak as, gone or not; a deleted account keeps an empty name. */
export const listAccountNames = async (db: DbOrTx, ids: readonly string[]): Promise<Pick<AccountRow, 'id' | 'name' | 'perspective' | 'educatorRole'>[]> =>
  ids.length === 0 ? [] : db.select({ id: accounts.id, name: accounts.name, perspective: accounts.perspective, educatorRole: accounts.educatorRole }).from(accounts).where(inArray(accounts.id, [...ids]));

/** The name of a person, gone or not; a deleted account keeps an empty one. */
export async function findAccountName(db: DbOrTx, id: string): Promise<string | null> {
  const [row] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, id));
  return row?.name ?? null;
}
