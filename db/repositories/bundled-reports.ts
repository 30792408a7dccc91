import { asc, eq, inArray, isNull, and } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { recommendations, recommendationUpdates, reportApprovals, reportFiles, reports, reportSources, reportVersions, reportWithdrawals } from '#db/schema/index.ts';

/** The reports of a summit that nobody withdrew, in the order of their addresses. */
export const listReportsInSight = (db: DbOrTx, summitId: string) =>
  db
    .select()
    .from(reports)
    .where(and(eq(reports.summitId, summitId), isNull(reports.withdrawnAt)))
    .orderBy(asc(reports.slug));

/** The numbers of a report's versions, the first first. */
export const listVersionNumbers = async (db: DbOrTx, reportId: string): Promise<number[]> => (await db.select({ number: reportVersions.number }).from(reportVersions).where(eq(reportVersions.reportId, reportId)).orderBy(asc(reportVersions.number))).map(({ number }) => number);

/** What is stored of a version, without the bytes. */
export const listStoredFiles = (db: DbOrTx, versionId: string): Promise<{ name: string; contentType: string }[]> =>
  db.select({ name: reportFiles.name, contentType: reportFiles.contentType }).from(reportFiles).where(eq(reportFiles.versionId, versionId)).orderBy(asc(reportFiles.name));

/** How far these recommendations have come. */
export const listRecommendationsByIds = async (db: DbOrTx, ids: readonly string[]) => (ids.length === 0 ? [] : db.select().from(recommendations).where(inArray(recommendations.id, [...ids])));

/** What happened with them since, the earliest first. */
export const listUpdatesByIds = async (db: DbOrTx, ids: readonly string[]) =>
  ids.length === 0 ? [] : db.select().from(recommendationUpdates).where(inArray(recommendationUpdates.recommendationId, [...ids])).orderBy(asc(recommendationUpdates.at), asc(recommendationUpdates.id));

/** From which blocks of a document somebody took their words back, in whatever report they had been taken into, and the letters that were taken: block by block, or all at once. */
export async function listWithdrawnBlocks(db: DbOrTx, documentId: string) {
  const taken = { block: { client: reportSources.blockClient, clock: reportSources.blockClock }, spans: reportSources.spans };
  const [some, all] = await Promise.all([
    db
      .select({ accountId: reportWithdrawals.accountId, ...taken })
      .from(reportWithdrawals)
      .innerJoin(reportSources, eq(reportSources.id, reportWithdrawals.sourceId))
      .where(eq(reportSources.documentId, documentId)),
    db
      .select({ accountId: reportApprovals.accountId, ...taken })
      .from(reportApprovals)
      .innerJoin(reportSources, eq(reportSources.reportId, reportApprovals.reportId))
      .where(and(eq(reportSources.documentId, documentId), eq(reportApprovals.part, 'words'), eq(reportApprovals.state, 'withdrawn'))),
  ]);
  return [...some, ...all];
}

export async function insertRecommendations(tx: DbOrTx, rows: (typeof recommendations.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(recommendations).values(rows);
}

export async function insertRecommendationUpdates(tx: DbOrTx, rows: (typeof recommendationUpdates.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(recommendationUpdates).values(rows);
}
