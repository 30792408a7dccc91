import { asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { breakoutRooms, bundleJobs, recommendations, recommendationUpdates, reportActs, reportApprovals, reports, reportSources, reportVersionPeople, reportVersions, reportWithdrawals, summits } from '#db/schema/index.ts';

/** What the tables hold of one person's part in reports; for their own export. */
export async function listReportRecords(db: DbOrTx, id: string) {
  const [begun, withdrawn, taken, asked, takenBack, acts, published, named, owned, updates, bundles] = await Promise.all([
    db.select({ report: reports.title, begunAt: reports.createdAt }).from(reports).where(eq(reports.createdById, id)).orderBy(asc(reports.createdAt)),
    db.select({ report: reports.title, withdrawnAt: reports.withdrawnAt, reason: reports.withdrawnReason }).from(reports).where(eq(reports.withdrawnById, id)).orderBy(asc(reports.withdrawnAt)),
    db.select({ report: reports.title, wording: reportSources.wording, takenAt: reportSources.takenAt }).from(reportSources).innerJoin(reports, eq(reports.id, reportSources.reportId)).where(eq(reportSources.takenById, id)).orderBy(asc(reportSources.takenAt)),
    db
      .select({ report: reports.title, part: reportApprovals.part, room: breakoutRooms.focus, state: reportApprovals.state, note: reportApprovals.note, askedAt: reportApprovals.askedAt, answeredAt: reportApprovals.answeredAt, remindedAt: reportApprovals.remindedAt })
      .from(reportApprovals)
      .innerJoin(reports, eq(reports.id, reportApprovals.reportId))
      .leftJoin(breakoutRooms, eq(breakoutRooms.id, reportApprovals.roomId))
      .where(eq(reportApprovals.accountId, id))
      .orderBy(asc(reportApprovals.askedAt)),
    db
      .select({ report: reports.title, wording: reportSources.wording, withdrawnAt: reportWithdrawals.withdrawnAt })
      .from(reportWithdrawals)
      .innerJoin(reportSources, eq(reportSources.id, reportWithdrawals.sourceId))
      .innerJoin(reports, eq(reports.id, reportSources.reportId))
      .where(eq(reportWithdrawals.accountId, id))
      .orderBy(asc(reportWithdrawals.withdrawnAt)),
    db.select({ report: reports.title, kind: reportActs.kind, sentence: reportActs.sentence, actedAt: reportActs.actedAt }).from(reportActs).innerJoin(reports, eq(reports.id, reportActs.reportId)).where(eq(reportActs.actorId, id)).orderBy(asc(reportActs.actedAt), asc(reportActs.place)),
    db.select({ report: reports.title, number: reportVersions.number, publishedAt: reportVersions.publishedAt }).from(reportVersions).innerJoin(reports, eq(reports.id, reportVersions.reportId)).where(eq(reportVersions.publishedById, id)).orderBy(asc(reportVersions.publishedAt)),
    db
      .select({ report: reports.title, number: reportVersions.number, name: reportVersionPeople.name })
      .from(reportVersionPeople)
      .innerJoin(reportVersions, eq(reportVersions.id, reportVersionPeople.versionId))
      .innerJoin(reports, eq(reports.id, reportVersions.reportId))
      .where(eq(reportVersionPeople.accountId, id))
      .orderBy(asc(reportVersions.publishedAt)),
    db.select({ report: reports.title, text: recommendations.text, dueOn: recommendations.dueOn, state: recommendations.state }).from(recommendations).innerJoin(reports, eq(reports.id, recommendations.reportId)).where(eq(recommendations.ownerId, id)).orderBy(asc(recommendations.createdAt)),
    db
      .select({ recommendation: recommendations.text, state: recommendationUpdates.state, note: recommendationUpdates.note, at: recommendationUpdates.at })
      .from(recommendationUpdates)
      .innerJoin(recommendations, eq(recommendations.id, recommendationUpdates.recommendationId))
      .where(eq(recommendationUpdates.byId, id))
      .orderBy(asc(recommendationUpdates.at)),
    db.select({ summit: summits.title, askedAt: bundleJobs.createdAt, state: bundleJobs.state }).from(bundleJobs).innerJoin(summits, eq(summits.id, bundleJobs.summitId)).where(eq(bundleJobs.askedById, id)).orderBy(asc(bundleJobs.createdAt)),
  ]);
  return {
    reportsBegun: begun,
    reportsWithdrawn: withdrawn,
    reportPassagesTaken: taken,
    reportApprovals: asked,
    reportWordsTakenBack: takenBack,
    reportActs: acts,
    reportVersionsPublished: published,
    namedInReports: named,
    recommendationsOwned: owned,
    recommendationUpdates: updates,
    summitBundles: bundles,
  };
}
