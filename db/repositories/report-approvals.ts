import { and, asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { reportApprovals, reportAskedWords } from '#db/schema/index.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { notFound } from '#domain/refusal.ts';

export type ReportApprovalRow = typeof reportApprovals.$inferSelect;

/** Who was asked to approve a report, and what they said; in the order in which they were asked. */
export const listApprovals = (db: DbOrTx, reportId: string): Promise<ReportApprovalRow[]> =>
  db.select().from(reportApprovals).where(eq(reportApprovals.reportId, reportId)).orderBy(asc(reportApprovals.askedAt), asc(reportApprovals.id));

/** The words of a draft that somebody was ever asked about, without their nodes. */
export const listAskedWords = (db: DbOrTx, reportId: string) =>
  db
    .select({ mark: reportAskedWords.mark, kind: reportAskedWords.kind, sourceIds: reportAskedWords.sourceIds, wording: reportAskedWords.wording })
    .from(reportAskedWords)
    .where(eq(reportAskedWords.reportId, reportId));

/** The nodes of words that somebody was asked about. Refuses a mark that is none of this report. */
export async function getAskedNodes(db: DbOrTx, reportId: string, mark: string): Promise<UnsignedNode[]> {
  const [row] = await db.select({ nodes: reportAskedWords.nodes }).from(reportAskedWords).where(and(eq(reportAskedWords.reportId, reportId), eq(reportAskedWords.mark, mark)));
  if (!row) throw notFound('passage');
  return row.nodes;
}
