import { asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { reportApprovals } from '#db/schema/index.ts';

export type ReportApprovalRow = typeof reportApprovals.$inferSelect;

/** Who was asked to approve a report, and what they said; in the order in which they were asked. */
export const listApprovals = (db: DbOrTx, reportId: string): Promise<ReportApprovalRow[]> =>
  db.select().from(reportApprovals).where(eq(reportApprovals.reportId, reportId)).orderBy(asc(reportApprovals.askedAt), asc(reportApprovals.id));
