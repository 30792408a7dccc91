import { and, asc, desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { readings } from '#db/schema/index.ts';
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
