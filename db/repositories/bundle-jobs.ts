import { and, asc, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { bundleJobs } from '#db/schema/index.ts';

export type BundleJobRow = typeof bundleJobs.$inferSelect;
const AT_WORK = ['waiting', 'running'] as const;

/** The newest job of a summit; null before the first. */
export async function findNewestBundleJob(db: DbOrTx, summitId: string): Promise<BundleJobRow | null> {
  const [row] = await db.select().from(bundleJobs).where(eq(bundleJobs.summitId, summitId)).orderBy(desc(bundleJobs.createdAt), desc(bundleJobs.id)).limit(1);
  return row ?? null;
}

/** The newest job of a summit that is done; null where there is none. */
export async function findNewestBundle(db: DbOrTx, summitId: string): Promise<BundleJobRow | null> {
  const [row] = await db.select().from(bundleJobs).where(and(eq(bundleJobs.summitId, summitId), eq(bundleJobs.state, 'done'))).orderBy(desc(bundleJobs.createdAt), desc(bundleJobs.id)).limit(1);
  return row ?? null;
}

export async function insertBundleJob(tx: DbOrTx, job: typeof bundleJobs.$inferInsert): Promise<void> {
  await tx.insert(bundleJobs).values(job);
}

/** The oldest job that is not done, whether it waits or was running when a program ended; null when there is none. */
export async function findNextBundleJob(db: DbOrTx): Promise<BundleJobRow | null> {
  const [row] = await db.select().from(bundleJobs).where(inArray(bundleJobs.state, [...AT_WORK])).orderBy(asc(bundleJobs.createdAt), asc(bundleJobs.id)).limit(1);
  return row ?? null;
}

export async function updateBundleJob(db: DbOrTx, id: string, change: Partial<Pick<BundleJobRow, 'state' | 'step' | 'done' | 'of' | 'size' | 'hash' | 'endedAt'>>): Promise<void> {
  await db.update(bundleJobs).set(change).where(eq(bundleJobs.id, id));
}

/** The jobs that ended before a moment. */
export const listBundleJobsEndedBefore = (db: DbOrTx, before: Date): Promise<{ id: string }[]> => db.select({ id: bundleJobs.id }).from(bundleJobs).where(and(isNotNull(bundleJobs.endedAt), lt(bundleJobs.endedAt, before)));

export async function deleteBundleJobs(db: DbOrTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(bundleJobs).where(inArray(bundleJobs.id, [...ids]));
}
