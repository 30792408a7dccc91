import { and, asc, desc, eq, isNull, like, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, readings } from '#db/schema/index.ts';
import type { ReadingFilter } from '#domain/reading.ts';
import { notFound } from '#domain/refusal.ts';

export type ReadingRow = typeof readings.$inferSelect;

/** The related reading of a summit, the latest first; undated pieces come last. */
export const listReadings = (db: DbOrTx, summitId: string): Promise<ReadingRow[]> =>
  db.select().from(readings).where(eq(readings.summitId, summitId)).orderBy(desc(readings.publishedOn), asc(readings.title), asc(readings.id));

export async function insertReading(db: DbOrTx, reading: typeof readings.$inferInsert): Promise<void> {
  await db.insert(readings).values(reading);
}

/** Changes a piece of reading of this summit; refuses with `not-found`. */
export async function updateReading(db: DbOrTx, summitId: string, id: string, change: Partial<typeof readings.$inferInsert>): Promise<void> {
  const changed = await db.update(readings).set(change).where(ofSummit(summitId, id)).returning({ id: readings.id });
  if (changed.length === 0) throw notFound('piece of reading');
}

/** Removes a piece of reading of this summit and returns it; refuses with `not-found`. */
export async function deleteReading(db: DbOrTx, summitId: string, id: string): Promise<ReadingRow> {
  const [row] = await db.delete(readings).where(ofSummit(summitId, id)).returning();
  if (!row) throw notFound('piece of reading');
  return row;
}

export async function deleteReadingsOf(db: DbOrTx, summitId: string): Promise<void> {
  await db.delete(readings).where(eq(readings.summitId, summitId));
}

const ofSummit = (summitId: string, id: string) => and(eq(readings.summitId, summitId), eq(readings.id, id));

const ofCommunity = (communityId: string) => and(eq(readings.communityId, communityId), isNull(readings.summitId));

/** What members of a community added, the latest to appear first, undated pieces last; narrowed by year and source, with who added each. */
export const listCommunityReadings = (db: DbOrTx, communityId: string, { year, source }: Pick<ReadingFilter, 'year' | 'source'>) =>
  db
    .select({ reading: readings, addedBy: accounts.name })
    .from(readings)
    .leftJoin(accounts, eq(accounts.id, readings.addedById))
    .where(and(ofCommunity(communityId), year === null ? undefined : like(readings.publishedOn, `${year}%`), source === null ? undefined : eq(readings.source, source)))
    .orderBy(desc(readings.publishedOn), asc(readings.title), asc(readings.id));

/** The years and sources of all that members of a community added; what is not known is left out. */
export async function listReadingKinds(db: DbOrTx, communityId: string): Promise<{ years: string[]; sources: string[] }> {
  const [row] = await db
    .select({
      years: sql<string[]>`coalesce(json_agg(distinct left(${readings.publishedOn}, 4)) filter (where ${readings.publishedOn} <> ''), '[]')`,
      sources: sql<string[]>`coalesce(json_agg(distinct ${readings.source}) filter (where ${readings.source} <> ''), '[]')`,
    })
    .from(readings)
    .where(ofCommunity(communityId));
  return { years: (row?.years ?? []).toSorted().toReversed(), sources: (row?.sources ?? []).toSorted((one, other) => one.localeCompare(other)) };
}

/** What was added last. */
export const listLatestReadings = (db: DbOrTx, communityId: string, limit: number): Promise<ReadingRow[]> =>
  db.select().from(readings).where(ofCommunity(communityId)).orderBy(desc(readings.createdAt), asc(readings.id)).limit(limit);

/** A piece that a member added; refuses with `not-found`. */
export async function getCommunityReading(db: DbOrTx, communityId: string, id: string): Promise<ReadingRow> {
  const [row] = await db.select().from(readings).where(and(ofCommunity(communityId), eq(readings.id, id)));
  if (!row) throw notFound('piece of reading');
  return row;
}

export async function updateCommunityReading(db: DbOrTx, communityId: string, id: string, change: Partial<typeof readings.$inferInsert>): Promise<void> {
  await db.update(readings).set(change).where(and(ofCommunity(communityId), eq(readings.id, id)));
}

export async function deleteCommunityReading(db: DbOrTx, communityId: string, id: string): Promise<void> {
  await db.delete(readings).where(and(ofCommunity(communityId), eq(readings.id, id)));
}
