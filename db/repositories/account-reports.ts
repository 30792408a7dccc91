import { and, eq, inArray, isNull, like, not } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { bundleJobs, recommendationAsks, recommendations, recommendationUpdates, reportActs, reportApprovals, reportFiles, reports, reportSources, reportVersionPeople, reportVersions, reportWithdrawals } from '#db/schema/index.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { redactReport } from '#domain/report/redact-report.ts';

/** Makes one person's part in reports another's. Where both were asked the same, the answer is kept, the later one of two. */
export async function mergeReportParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  await mergeApprovals(tx, from, into);
  const taken = await tx.delete(reportWithdrawals).where(eq(reportWithdrawals.accountId, from)).returning();
  if (taken.length > 0) await tx.insert(reportWithdrawals).values(taken.map((each) => ({ ...each, accountId: into }))).onConflictDoNothing();
  const named = await tx.delete(reportVersionPeople).where(eq(reportVersionPeople.accountId, from)).returning();
  if (named.length > 0) await tx.insert(reportVersionPeople).values(named.map((each) => ({ ...each, accountId: into }))).onConflictDoNothing();
  await tx.update(reportActs).set({ actorId: into }).where(eq(reportActs.actorId, from));
  await tx.update(reportSources).set({ takenById: into }).where(eq(reportSources.takenById, from));
  await tx.update(reportVersions).set({ publishedById: into }).where(eq(reportVersions.publishedById, from));
  await tx.update(reports).set({ createdById: into }).where(eq(reports.createdById, from));
  await tx.update(reports).set({ withdrawnById: into }).where(eq(reports.withdrawnById, from));
  await tx.update(recommendations).set({ ownerId: into }).where(eq(recommendations.ownerId, from));
  await tx.update(recommendationUpdates).set({ byId: into }).where(eq(recommendationUpdates.byId, from));
  await tx.update(bundleJobs).set({ askedById: into }).where(eq(bundleJobs.askedById, from));
}

async function mergeApprovals(tx: DbOrTx, from: string, into: string): Promise<void> {
  const [brought, kept] = [await tx.select().from(reportApprovals).where(eq(reportApprovals.accountId, from)), await tx.select().from(reportApprovals).where(eq(reportApprovals.accountId, into))];
  for (const asked of brought) {
    const own = kept.find((each) => each.reportId === asked.reportId && each.part === asked.part && each.roomId === asked.roomId);
    const isNewer = own !== undefined && (asked.answeredAt?.getTime() ?? 0) > (own.answeredAt?.getTime() ?? 0);
    if (own) await tx.delete(reportApprovals).where(eq(reportApprovals.id, isNewer ? own.id : asked.id));
    if (!own || isNewer) await tx.update(reportApprovals).set({ accountId: into }).where(eq(reportApprovals.id, asked.id));
  }
}

/**
 * Takes a person out of reports: their name leaves every published version, whose files are written anew, they own no recommendation and are asked
 * nothing any more. What they approved and took back stays so. Answers the ids of those versions.
 */
export async function eraseReportParts(tx: DbOrTx, id: string, at: Date): Promise<string[]> {
  const redacted = await redactVersions(tx, id, at);
  const owned = tx.select({ id: recommendations.id }).from(recommendations).where(eq(recommendations.ownerId, id));
  await tx.delete(recommendationAsks).where(inArray(recommendationAsks.recommendationId, owned));
  await tx.update(recommendations).set({ ownerId: null }).where(eq(recommendations.ownerId, id));
  // An unanswered question about a room waits for nobody; that about own words stays, since silence is decided by it.
  await tx.delete(reportApprovals).where(and(eq(reportApprovals.accountId, id), eq(reportApprovals.part, 'room'), isNull(reportApprovals.answeredAt)));
  return redacted;
}

async function redactVersions(tx: DbOrTx, accountId: string, at: Date): Promise<string[]> {
  const named = await tx.delete(reportVersionPeople).where(eq(reportVersionPeople.accountId, accountId)).returning();
  const versionIds = [...new Set(named.map((each) => each.versionId))].sort();
  for (const versionId of versionIds) {
    const [version] = await tx.select({ content: reportVersions.content }).from(reportVersions).where(eq(reportVersions.id, versionId)).for('update');
    if (!version) continue;
    const names = named.filter((each) => each.versionId === versionId).map(({ name }) => name);
    const content = canonicalJson(names.reduce(redactReport, publishedReportSchema.parse(JSON.parse(version.content))));
    await tx.update(reportVersions).set({ content, redactedAt: at }).where(eq(reportVersions.id, versionId));
    // The images are part of what was published, and show no name of whoever wrote beside them.
    await tx.delete(reportFiles).where(and(eq(reportFiles.versionId, versionId), not(like(reportFiles.name, 'images/%'))));
  }
  return versionIds;
}
