import { getReport, getReportForChange, type ReportRow } from '#db/repositories/reports.ts';
import { getSummit } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Standing } from '#domain/permissions.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { requireCan, standingInSummit } from '../standing.ts';

export type OpenReport = { report: ReportRow; summit: Awaited<ReturnType<typeof getSummit>>; standing: Standing };

/**
 * Loads a report for one act upon it, with its summit and where the actor stands there. Refuses with `not-found` whoever may not know of a draft,
 * with `forbidden` who may not do that.
 */
export async function openReport(db: DbOrTx, actor: Actor, slug: string, act: Act): Promise<OpenReport> {
  const report = await getReport(db, slug);
  const summit = await getSummit(db, report.summitId);
  const standing = await standingInSummit(db, actor, summit);
  if (!can(standing, 'summit.read', { isPublished: summit.state !== 'draft' })) throw notFound('report');
  requireCan(standing, act);
  return { report, summit, standing };
}

/** The same for an act that changes a report: refuses one that was withdrawn, too, with `conflict`. */
export async function openReportToChange(db: DbOrTx, actor: Actor, slug: string, act: Act): Promise<OpenReport> {
  const opened = await openReport(db, actor, slug, act);
  requireNotWithdrawn(opened.report);
  return opened;
}

/** A report that is changed, held until the transaction ends. Refuses one that was withdrawn until then. */
export async function holdReport(tx: DbOrTx, id: string): Promise<ReportRow> {
  const report = await getReportForChange(tx, id);
  requireNotWithdrawn(report);
  return report;
}

export function requireNotWithdrawn({ withdrawnAt }: Pick<ReportRow, 'withdrawnAt'>): void {
  if (withdrawnAt) throw conflict('withdrawn', 'This report was withdrawn. Nothing of it can be changed any more.');
}
