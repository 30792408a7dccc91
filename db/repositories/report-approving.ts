import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, reportActs, reportApprovals, reports, reportWithdrawals, summits } from '#db/schema/index.ts';
import type { ReportApprovalRow } from './report-approvals.ts';

/** Notes that somebody is asked; who was asked the same before stays as they are. */
export async function insertApprovals(tx: DbOrTx, rows: (typeof reportApprovals.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(reportApprovals).values(rows).onConflictDoNothing();
}

export async function updateApprovals(tx: DbOrTx, ids: readonly string[], change: Partial<Pick<ReportApprovalRow, 'askedAt' | 'remindedAt'>>): Promise<void> {
  if (ids.length > 0) await tx.update(reportApprovals).set(change).where(inArray(reportApprovals.id, [...ids]));
}

/** Keeps what somebody said, whether they were asked or not. */
export async function putAnswer(tx: DbOrTx, answer: typeof reportApprovals.$inferInsert): Promise<void> {
  const { state, note, wordsHash, answeredAt } = answer;
  await tx
    .insert(reportApprovals)
    .values(answer)
    .onConflictDoUpdate({ target: [reportApprovals.reportId, reportApprovals.accountId, reportApprovals.part, reportApprovals.roomId], set: { state, note, wordsHash, answeredAt } });
}

/** Who these accounts are, to be written to: those that live. */
export const listAskedPeople = async (db: DbOrTx, accountIds: readonly string[]) =>
  accountIds.length === 0 ? [] : db.select({ id: accounts.id, name: accounts.name, email: accounts.email }).from(accounts).where(and(inArray(accounts.id, [...accountIds]), isNull(accounts.deletedAt))).orderBy(asc(accounts.name), asc(accounts.id));

export async function insertWithdrawals(tx: DbOrTx, sourceIds: readonly string[], accountId: string, withdrawnAt: Date): Promise<void> {
  if (sourceIds.length > 0) await tx.insert(reportWithdrawals).values(sourceIds.map((sourceId) => ({ sourceId, accountId, withdrawnAt }))).onConflictDoNothing();
}

export async function deleteWithdrawals(tx: DbOrTx, sourceIds: readonly string[], accountId: string): Promise<void> {
  if (sourceIds.length > 0) await tx.delete(reportWithdrawals).where(and(inArray(reportWithdrawals.sourceId, [...sourceIds]), eq(reportWithdrawals.accountId, accountId)));
}

/** The reports whose open window waits for an answer of this account, the one that closes first first: one that was never given, or was asked for again since. */
export const listWaitingFor = (db: DbOrTx, accountId: string, now: Date) =>
  db
    .selectDistinct({ slug: reports.slug, title: reports.title, closesAt: reports.approvalClosesAt, silence: reports.silence, summitSlug: summits.slug, timeZone: summits.timeZone })
    .from(reportApprovals)
    .innerJoin(reports, eq(reports.id, reportApprovals.reportId))
    .innerJoin(summits, eq(summits.id, reports.summitId))
    .where(
      and(
        eq(reportApprovals.accountId, accountId),
        gt(reports.approvalClosesAt, now),
        isNull(reports.withdrawnAt),
        or(isNull(reportApprovals.answeredAt), sql`greatest(${reportApprovals.askedAt}, ${reportApprovals.remindedAt}) > ${reportApprovals.answeredAt}`),
      ),
    )
    .orderBy(asc(reports.approvalClosesAt), asc(reports.slug));

/** The reports whose window closes between two moments. */
export const listWindowsClosing = (db: DbOrTx, { after, until }: { after: Date; until: Date }) =>
  db.select().from(reports).where(and(isNotNull(reports.approvalOpenedAt), gt(reports.approvalClosesAt, after), lte(reports.approvalClosesAt, until), isNull(reports.withdrawnAt))).orderBy(asc(reports.approvalClosesAt), asc(reports.id));

/** Whether the log says since a moment that the window of a report has closed. */
export async function isClosingLogged(db: DbOrTx, reportId: string, since: Date): Promise<boolean> {
  const [row] = await db.select({ id: reportActs.id }).from(reportActs).where(and(eq(reportActs.reportId, reportId), eq(reportActs.kind, 'window-closed'), gte(reportActs.actedAt, since))).orderBy(desc(reportActs.actedAt)).limit(1);
  return row !== undefined;
}
