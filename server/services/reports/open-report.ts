import { getReport, type ReportRow } from '#db/repositories/reports.ts';
import { getSummit } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
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
