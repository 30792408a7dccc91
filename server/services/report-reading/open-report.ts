import { findPublishedReport, findVersion, type PublishedReportRow, type VersionRow } from '#db/repositories/report-versions.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { standingInSummit } from '../standing.ts';

export type OpenedReport = { report: PublishedReportRow; /** Whether its summit is published, so that everybody may read it. */ isPublic: boolean };

/** A report that the actor may read. Refuses with `not-found` when there is none, nothing of it is published, or its summit is not open to them. */
export async function openReport(db: DbOrTx, actor: Actor, slug: string): Promise<OpenedReport> {
  const report = await findPublishedReport(db, slug);
  if (!report) throw notFound('report');
  const isPublic = report.summit.state !== 'draft';
  const standing = await standingInSummit(db, actor, report.summit);
  if (!can(standing, 'summit.read', { isPublished: isPublic })) throw notFound('report');
  return { report, isPublic };
}

/** A version of a report, the latest with null; refuses with `not-found`. */
export async function openVersion(db: DbOrTx, { report }: OpenedReport, number: number | null): Promise<VersionRow> {
  const version = await findVersion(db, report.id, number);
  if (!version) throw notFound('version of the report');
  return version;
}
