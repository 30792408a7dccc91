import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { breakoutRooms, bundleJobs, documents, recommendationAsks, recommendations, recommendationUpdates, reportActs, reportApprovals, reportFiles, reports, reportSources, reportVersionPeople, reportVersions, reportWithdrawals } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { TEST_NOW } from './builders.ts';
import { sampleReport } from './sample-report.ts';

let count = 0;

/** Everything that one person can do with a report and be asked about it, done once for a report of a room: they began, published and are named in it, and took their words back. */
export async function workOnReport(db: DbOrTx, { summitId, documentId: ofRoom }: { summitId: string; documentId: string }, { accountId, name }: Person) {
  const [reportId, documentId, sourceId, versionId, recommendationId] = [createId(), createId(), createId(), createId(), createId()];
  const [room] = await db.select({ id: breakoutRooms.id }).from(breakoutRooms).where(eq(breakoutRooms.documentId, ofRoom));
  const slug = `report-of-traces-${(count += 1)}`;
  await db.insert(documents).values({ id: documentId, kind: 'report', createdAt: TEST_NOW });
  await db.insert(reports).values({ id: reportId, summitId, kind: 'summit', slug, title: 'Trust, a report', licence: 'CC BY 4.0', documentId, createdById: accountId, createdAt: TEST_NOW, withdrawnById: accountId });
  await db.insert(reportSources).values({ id: sourceId, reportId, documentId: ofRoom, blockClient: 1, blockClock: 0, prompt: null, wording: 'Trust is earned twice.', nodes: [], spans: [], takenById: accountId, takenAt: TEST_NOW });
  await db.insert(reportWithdrawals).values({ sourceId, accountId, withdrawnAt: TEST_NOW });
  await db.insert(reportApprovals).values([
    { id: createId(), reportId, accountId, part: 'words', state: 'withdrawn', note: 'Not like this', askedAt: TEST_NOW, answeredAt: TEST_NOW },
    { id: createId(), reportId, accountId, part: 'room', roomId: room?.id, state: 'asked', askedAt: new Date(TEST_NOW.getTime() + 1) },
  ]);
  await db.insert(reportActs).values({ id: createId(), reportId, actorId: accountId, kind: 'begun', sentence: 'began this report', actedAt: TEST_NOW });
  const report = naming(sampleReport({ slug }), name);
  await db.insert(reportVersions).values({ id: versionId, reportId, number: 1, content: canonicalJson(report), hash: 'as it was published', sourceIds: [], publishedById: accountId, publishedAt: TEST_NOW });
  await db.insert(reportVersionPeople).values({ versionId, accountId, name });
  await db.insert(reportFiles).values(['report.md', `images/${createId()}`].map((file) => ({ versionId, name: file, contentType: 'text/plain', bytes: Buffer.from(name), size: name.length })));
  await db.insert(recommendations).values({ id: recommendationId, reportId, position: 0, text: 'Pilot it', ownerId: accountId, createdAt: TEST_NOW, firstPublishedAt: TEST_NOW });
  await db.insert(recommendationUpdates).values({ id: createId(), recommendationId, state: 'under-way', note: 'Three districts said yes', byId: accountId, at: TEST_NOW });
  await db.insert(recommendationAsks).values({ recommendationId, afterDays: 30, askedAt: TEST_NOW, secretHash: createId() });
  await db.insert(bundleJobs).values({ id: createId(), summitId, state: 'done', askedById: accountId, createdAt: TEST_NOW });
  return { reportId, slug, versionId, sourceId, recommendationId };
}

/** A published report in which somebody is named as a contributor, as the author of a source, and as the owner of a recommendation. */
function naming(report: PublishedReport, name: string): PublishedReport {
  const person = { kind: 'named' as const, name, perspective: 'coach' as const };
  return {
    ...report,
    contributors: { ...report.contributors, named: [...report.contributors.named, { name, perspective: 'coach' }] },
    sources: report.sources.map((source, place) => (place === 0 ? { ...source, by: [...source.by, person] } : source)),
    recommendations: report.recommendations.map((each, place) => (place === 0 ? { ...each, owner: person } : each)),
  };
}
