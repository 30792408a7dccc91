import { and, asc, desc, eq, gt, inArray, isNotNull, lt, type SQL } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaSessions, breakoutRooms, bundleJobs, documentAuthors, reportApprovals, reports, reportSources, reportVersions, reportWithdrawals } from '#db/schema/index.ts';

export type BundleJobRow = typeof bundleJobs.$inferSelect;
const AT_WORK = ['waiting', 'running'] as const;

/** The newest job of a summit; null before the first. */
export async function findNewestBundleJob(db: DbOrTx, summitId: string): Promise<BundleJobRow | null> {
  const [row] = await db.select().from(bundleJobs).where(eq(bundleJobs.summitId, summitId)).orderBy(desc(bundleJobs.createdAt), desc(bundleJobs.id)).limit(1);
  return row ?? null;
}

/** The newest job of a summit that is done, if nothing that it may hold was taken back since it was asked for; else null. */
export async function findNewestBundle(db: DbOrTx, summitId: string): Promise<BundleJobRow | null> {
  const [row] = await db.select().from(bundleJobs).where(and(eq(bundleJobs.summitId, summitId), eq(bundleJobs.state, 'done'))).orderBy(desc(bundleJobs.createdAt), desc(bundleJobs.id)).limit(1);
  return row && !(await isTakenBackSince(db, summitId, row.createdAt)) ? row : null;
}

/** Whether a report of a summit was withdrawn since, words were taken back, or the name of somebody erased who wrote in its rooms or is named in its reports. */
async function isTakenBackSince(db: DbOrTx, summitId: string, since: Date): Promise<boolean> {
  const found = { id: reports.id };
  const ofReport = (isSince: SQL | undefined) => and(eq(reports.summitId, summitId), isSince);
  const told = await Promise.all([
    db.select(found).from(reports).where(ofReport(gt(reports.withdrawnAt, since))).limit(1),
    db.select(found).from(reports).innerJoin(reportVersions, eq(reportVersions.reportId, reports.id)).where(ofReport(gt(reportVersions.redactedAt, since))).limit(1),
    db.select(found).from(reports).innerJoin(reportApprovals, eq(reportApprovals.reportId, reports.id)).where(ofReport(and(eq(reportApprovals.state, 'withdrawn'), gt(reportApprovals.answeredAt, since)))).limit(1),
    db.select(found).from(reports).innerJoin(reportSources, eq(reportSources.reportId, reports.id)).innerJoin(reportWithdrawals, eq(reportWithdrawals.sourceId, reportSources.id)).where(ofReport(gt(reportWithdrawals.withdrawnAt, since))).limit(1),
    db.select({ id: accounts.id }).from(breakoutRooms).innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId)).innerJoin(documentAuthors, eq(documentAuthors.documentId, breakoutRooms.documentId)).innerJoin(accounts, eq(accounts.id, documentAuthors.accountId)).where(and(eq(agendaSessions.summitId, summitId), gt(accounts.deletedAt, since))).limit(1),
  ]);
  return told.some((rows) => rows.length > 0);
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
