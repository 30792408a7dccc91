import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, documents, reportActs, reports, reportSources, reportVersions, reportWithdrawals } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type ReportRow = typeof reports.$inferSelect;
export type ReportSourceRow = typeof reportSources.$inferSelect;

/** Makes a report together with the document that its text will stand in. */
export async function insertReport(tx: DbOrTx, report: typeof reports.$inferInsert): Promise<void> {
  await tx.insert(documents).values({ id: report.documentId, kind: 'report', createdAt: report.createdAt });
  await tx.insert(reports).values(report);
}

/** A report by its address; refuses with `not-found`. */
export async function getReport(db: DbOrTx, slug: string): Promise<ReportRow> {
  const [row] = await db.select().from(reports).where(eq(reports.slug, slug));
  if (!row) throw notFound('report');
  return row;
}

/** The same, held until the transaction ends: what is asked and what is published of it comes one after another. */
export async function getReportForChange(tx: DbOrTx, id: string): Promise<ReportRow> {
  const [row] = await tx.select().from(reports).where(eq(reports.id, id)).for('update');
  if (!row) throw notFound('report');
  return row;
}

/** Of which summit a report is; refuses with `not-found`. */
export async function getSummitIdOfReport(db: DbOrTx, id: string): Promise<string> {
  const [row] = await db.select({ summitId: reports.summitId }).from(reports).where(eq(reports.id, id));
  if (!row) throw notFound('report');
  return row.summitId;
}

/** The reports of a summit, the oldest first, each with the number and time of its newest version. */
export const listReportsOfSummit = (db: DbOrTx, summitId: string) =>
  db
    .select({
      report: reports,
      version: sql<number | null>`(select max(v.number) from report_versions v where v.report_id = ${reports.id})`,
    })
    .from(reports)
    .where(eq(reports.summitId, summitId))
    .orderBy(asc(reports.createdAt), asc(reports.id));

/** The first breakout report of a room; null before it. */
export async function findRoomReport(db: DbOrTx, roomId: string): Promise<Pick<ReportRow, 'slug'> | null> {
  const [row] = await db.select({ slug: reports.slug }).from(reports).where(and(eq(reports.roomId, roomId), eq(reports.kind, 'breakout'))).orderBy(reports.createdAt).limit(1);
  return row ?? null;
}

/** The addresses that begin like this one and are taken. */
export async function listSlugsLike(db: DbOrTx, slug: string): Promise<Set<string>> {
  const rows = await db.select({ slug: reports.slug }).from(reports).where(sql`${reports.slug} = ${slug} or ${reports.slug} like ${`${slug}-%`}`);
  return new Set(rows.map((row) => row.slug));
}

export async function updateReport(db: DbOrTx, id: string, change: Partial<Omit<ReportRow, 'id' | 'summitId' | 'documentId'>>): Promise<void> {
  await db.update(reports).set(change).where(eq(reports.id, id));
}

/** Removes a report with all that hangs on it but its document. */
export async function deleteReport(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(reports).where(eq(reports.id, id));
}

/** What was taken into a report, in the order in which it was. */
export const listSources = (db: DbOrTx, reportId: string): Promise<ReportSourceRow[]> =>
  db.select().from(reportSources).where(eq(reportSources.reportId, reportId)).orderBy(asc(reportSources.takenAt), asc(reportSources.id));

export async function insertSources(db: DbOrTx, sources: (typeof reportSources.$inferInsert)[]): Promise<void> {
  if (sources.length > 0) await db.insert(reportSources).values(sources);
}

/** Notes that a later wording of the room was looked at and not taken; refuses with `not-found` for a source of another report. */
export async function settleWording(db: DbOrTx, reportId: string, id: string, settledWording: string): Promise<void> {
  const rows = await db.update(reportSources).set({ settledWording }).where(and(eq(reportSources.reportId, reportId), eq(reportSources.id, id))).returning({ id: reportSources.id });
  if (rows.length === 0) throw notFound('source');
}

/** Who took which words back, in a report. */
export const listWithdrawals = (db: DbOrTx, reportId: string) =>
  db
    .select({ sourceId: reportWithdrawals.sourceId, accountId: reportWithdrawals.accountId, withdrawnAt: reportWithdrawals.withdrawnAt })
    .from(reportWithdrawals)
    .innerJoin(reportSources, eq(reportSources.id, reportWithdrawals.sourceId))
    .where(eq(reportSources.reportId, reportId));

export async function insertReportAct(tx: DbOrTx, act: typeof reportActs.$inferInsert): Promise<void> {
  await tx.insert(reportActs).values(act);
}

/** The log of a report, the newest first, each with the name of who did it while they live. */
export const listReportActs = (db: DbOrTx, reportId: string) =>
  db
    .select({ id: reportActs.id, actorId: reportActs.actorId, kind: reportActs.kind, sentence: reportActs.sentence, actedAt: reportActs.actedAt, name: accounts.name })
    .from(reportActs)
    .leftJoin(accounts, and(eq(accounts.id, reportActs.actorId), isNull(accounts.deletedAt)))
    .where(eq(reportActs.reportId, reportId))
    .orderBy(desc(reportActs.actedAt), desc(reportActs.place));

/** The number of the newest published version of each of these reports, and when the first was published. */
export async function listVersionsSoFar(db: DbOrTx, reportIds: readonly string[]) {
  if (reportIds.length === 0) return new Map<string, { number: number; firstAt: Date }>();
  const rows = await db
    .select({ reportId: reportVersions.reportId, number: sql<number>`max(${reportVersions.number})`.mapWith(Number), firstAt: sql<Date>`min(${reportVersions.publishedAt})`.mapWith(reportVersions.publishedAt) })
    .from(reportVersions)
    .where(inArray(reportVersions.reportId, [...reportIds]))
    .groupBy(reportVersions.reportId);
  return new Map(rows.map(({ reportId, ...version }) => [reportId, version]));
}

/** A source of this report; refuses with `not-found`. */
export async function getSource(db: DbOrTx, reportId: string, id: string): Promise<ReportSourceRow> {
  const [row] = await db.select().from(reportSources).where(and(eq(reportSources.reportId, reportId), eq(reportSources.id, id)));
  if (!row) throw notFound('source');
  return row;
}

export async function deleteSources(db: DbOrTx, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.delete(reportSources).where(inArray(reportSources.id, ids));
}
