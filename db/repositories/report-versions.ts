import { and, asc, count, desc, eq, exists, inArray, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { recommendations, recommendationUpdates, reportFiles, reports, reportVersions, summits } from '#db/schema/index.ts';
import type { ReportKind } from '#domain/report/report.ts';

/** Which published reports are meant; what is not given does not matter. */
export type ReportScope = { summitId?: string; communityId?: string; kind?: ReportKind };
export type PublishedReportRow = NonNullable<Awaited<ReturnType<typeof findPublishedReport>>>;
export type VersionRow = typeof reportVersions.$inferSelect;

const ofSummit = { id: summits.id, slug: summits.slug, title: summits.title, communityId: summits.communityId, state: summits.state, timeZone: summits.timeZone };

/** A report with its summit, whoever may read it; null when there is none with this address, or nothing of it was published. */
export async function findPublishedReport(db: DbOrTx, slug: string) {
  const [row] = await db
    .select({ id: reports.id, slug: reports.slug, kind: reports.kind, withdrawnAt: reports.withdrawnAt, withdrawnReason: reports.withdrawnReason, summit: ofSummit })
    .from(reports)
    .innerJoin(summits, eq(summits.id, reports.summitId))
    .where(and(eq(reports.slug, slug), exists(db.select({ id: reportVersions.id }).from(reportVersions).where(eq(reportVersions.reportId, reports.id)))));
  return row ?? null;
}

/** A version by its number, or the latest with null; null when there is none. */
export async function findVersion(db: DbOrTx, reportId: string, number: number | null): Promise<VersionRow | null> {
  const [row] = await db
    .select()
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), number === null ? undefined : eq(reportVersions.number, number)))
    .orderBy(desc(reportVersions.number))
    .limit(1);
  return row ?? null;
}

/** The versions of a report without their content, the latest first. */
export const listVersions = (db: DbOrTx, reportId: string) =>
  db
    .select({ number: reportVersions.number, hash: reportVersions.hash, publishedAt: reportVersions.publishedAt, redactedAt: reportVersions.redactedAt, note: sql<string>`${reportVersions.content}::json ->> 'note'` })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(reportVersions.number));

/** The files that are stored of a version, with their size in bytes. */
export const listVersionFiles = (db: DbOrTx, versionId: string): Promise<{ name: string; size: number }[]> =>
  db.select({ name: reportFiles.name, size: reportFiles.size }).from(reportFiles).where(eq(reportFiles.versionId, versionId)).orderBy(asc(reportFiles.name));

export async function findVersionFile(db: DbOrTx, versionId: string, name: string): Promise<{ contentType: string; bytes: Uint8Array } | null> {
  const [row] = await db.select({ contentType: reportFiles.contentType, bytes: reportFiles.bytes }).from(reportFiles).where(and(eq(reportFiles.versionId, versionId), eq(reportFiles.name, name)));
  return row ?? null;
}

/** Of reports that all may read and nobody withdrew. */
const inPublic = ({ summitId, communityId, kind }: ReportScope) =>
  and(
    ne(summits.state, 'draft'),
    isNull(reports.withdrawnAt),
    summitId === undefined ? undefined : eq(reports.summitId, summitId),
    communityId === undefined ? undefined : eq(summits.communityId, communityId),
    kind === undefined ? undefined : eq(reports.kind, kind),
  );

const later = alias(reportVersions, 'later');
const isLatest = sql`${reportVersions.number} = (select max(${later.number}) from ${reportVersions} later where ${later.reportId} = ${reportVersions.reportId})`;

/** The latest version of each report that all may read, the one published last first. */
export const listPublishedReports = (db: DbOrTx, scope: ReportScope, { limit, offset = 0 }: { limit: number; offset?: number }) =>
  db
    .select({ id: reports.id, roomId: reports.roomId, agendaSessionId: reports.agendaSessionId, content: reportVersions.content, publishedAt: reportVersions.publishedAt })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(summits, eq(summits.id, reports.summitId))
    .where(and(inPublic(scope), isLatest))
    .orderBy(desc(reportVersions.publishedAt), asc(reports.slug))
    .limit(limit)
    .offset(offset);

/** How many reports all may read. */
export async function countPublishedReports(db: DbOrTx, scope: ReportScope): Promise<number> {
  const [row] = await db.select({ count: count() }).from(reportVersions).innerJoin(reports, eq(reports.id, reportVersions.reportId)).innerJoin(summits, eq(summits.id, reports.summitId)).where(and(inPublic(scope), isLatest));
  return row?.count ?? 0;
}

/** The summits of which all may read a report, the latest first. */
export const listReportedSummits = (db: DbOrTx) =>
  db
    .selectDistinct({ id: summits.id, slug: summits.slug, title: summits.title, startsOn: summits.startsOn })
    .from(summits)
    .innerJoin(reports, eq(reports.summitId, summits.id))
    .innerJoin(reportVersions, eq(reportVersions.reportId, reports.id))
    .where(inPublic({}))
    .orderBy(desc(summits.startsOn), asc(summits.slug));

/** Every version of every report that all may read, for machines that walk the site. */
export const listVersionAddresses = (db: DbOrTx) =>
  db
    .select({ slug: reports.slug, number: reportVersions.number, publishedAt: reportVersions.publishedAt })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(summits, eq(summits.id, reports.summitId))
    .where(inPublic({}))
    .orderBy(asc(reports.slug), asc(reportVersions.number));

/** How far each of these recommendations has come by now. */
export const listRecommendationStates = async (db: DbOrTx, reportId: string) =>
  db.select({ id: recommendations.id, state: recommendations.state }).from(recommendations).where(eq(recommendations.reportId, reportId));

/** What happened with these recommendations since, the latest first. Who said so is left out. */
export const listRecommendationUpdates = async (db: DbOrTx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: recommendationUpdates.id, recommendationId: recommendationUpdates.recommendationId, state: recommendationUpdates.state, note: recommendationUpdates.note, at: recommendationUpdates.at })
        .from(recommendationUpdates)
        .where(inArray(recommendationUpdates.recommendationId, [...ids]))
        .orderBy(desc(recommendationUpdates.at), asc(recommendationUpdates.id));
