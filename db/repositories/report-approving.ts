import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, reportActs, reportApprovals, reportAskedWords, reports, reportWithdrawals, summits } from '#db/schema/index.ts';
import type { ReportApprovalRow } from './report-approvals.ts';

/** Notes that somebody is asked; who was asked the same before stays as they are. */
export async function insertApprovals(tx: DbOrTx, rows: (typeof reportApprovals.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(reportApprovals).values(rows).onConflictDoNothing();
}

export async function updateApproval(tx: DbOrTx, id: string, change: Partial<Pick<ReportApprovalRow, 'askedAt' | 'remindedAt' | 'closesAt' | 'askedMarks' | 'againMarks'>>): Promise<void> {
  await tx.update(reportApprovals).set(change).where(eq(reportApprovals.id, id));
}

/** Everybody is asked in the window of the report again, of what they were asked about in it or since. */
export async function endOwnWindows(tx: DbOrTx, reportId: string): Promise<void> {
  await tx.update(reportApprovals).set({ closesAt: null, againMarks: [], askedMarks: sql`${reportApprovals.askedMarks} || ${reportApprovals.againMarks}` }).where(and(eq(reportApprovals.reportId, reportId), isNotNull(reportApprovals.closesAt)));
}

/** Keeps words that somebody is asked about; what is kept already stays. */
export async function insertAskedWords(tx: DbOrTx, words: (typeof reportAskedWords.$inferInsert)[]): Promise<void> {
  if (words.length > 0) await tx.insert(reportAskedWords).values(words).onConflictDoNothing();
}

/** Keeps what somebody said, whether they were asked or not. */
export async function putAnswer(tx: DbOrTx, answer: typeof reportApprovals.$inferInsert): Promise<void> {
  const { state, note, changes, wordsHash, answeredAt } = answer;
  await tx
    .insert(reportApprovals)
    .values(answer)
    .onConflictDoUpdate({ target: [reportApprovals.reportId, reportApprovals.accountId, reportApprovals.part, reportApprovals.roomId], set: { state, note, changes, wordsHash, answeredAt } });
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

/** When the window in which somebody is asked closes: their own, or else that of the report. */
const closes = sql<Date>`coalesce(${reportApprovals.closesAt}, ${reports.approvalClosesAt})`;

/** The reports whose open window waits for an answer of this account, the one that closes first first: one that was never given, or was asked for again since. */
export const listWaitingFor = (db: DbOrTx, accountId: string, now: Date) =>
  db
    .select({ slug: reports.slug, title: reports.title, closesAt: sql`min(${closes})`.mapWith(reports.approvalClosesAt), silence: reports.silence, summitSlug: summits.slug, timeZone: summits.timeZone })
    .from(reportApprovals)
    .innerJoin(reports, eq(reports.id, reportApprovals.reportId))
    .innerJoin(summits, eq(summits.id, reports.summitId))
    .where(
      and(
        eq(reportApprovals.accountId, accountId),
        gt(closes, sql.param(now, reports.approvalClosesAt)),
        isNull(reports.withdrawnAt),
        or(isNull(reportApprovals.answeredAt), sql`greatest(${reportApprovals.askedAt}, ${reportApprovals.remindedAt}) > ${reportApprovals.answeredAt}`),
      ),
    )
    .groupBy(reports.id, summits.id)
    .orderBy(asc(sql`min(${closes})`), asc(reports.slug));

/** The reports of which a window, their own or that of somebody who was asked again, closes between two moments. */
export function listWindowsClosing(db: DbOrTx, { after, until }: { after: Date; until: Date }) {
  const asked = db.select({ reportId: reportApprovals.reportId }).from(reportApprovals).where(and(gt(reportApprovals.closesAt, after), lte(reportApprovals.closesAt, until)));
  const isClosing = or(and(gt(reports.approvalClosesAt, after), lte(reports.approvalClosesAt, until)), inArray(reports.id, asked));
  return db.select().from(reports).where(and(isNotNull(reports.approvalOpenedAt), isClosing, isNull(reports.withdrawnAt))).orderBy(asc(reports.approvalClosesAt), asc(reports.id));
}

/** Whether the log says since a moment that the window of a report has closed. */
export async function isClosingLogged(db: DbOrTx, reportId: string, since: Date): Promise<boolean> {
  const [row] = await db.select({ id: reportActs.id }).from(reportActs).where(and(eq(reportActs.reportId, reportId), eq(reportActs.kind, 'window-closed'), gte(reportActs.actedAt, since))).orderBy(desc(reportActs.actedAt)).limit(1);
  return row !== undefined;
}
