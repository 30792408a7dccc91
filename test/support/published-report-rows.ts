import { createHash } from 'node:crypto';
import type { DbOrTx } from '#db/client.ts';
import { getSummit } from '#db/repositories/summits.ts';
import { documents, recommendations, recommendationUpdates, reportFiles, reports, reportVersions } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { aSummit, TEST_NOW } from './builders.ts';
import { sampleReport } from './sample-report.ts';
import { TEST_ORIGIN } from './services.ts';

type Given = {
  summitId?: string;
  roomId?: string;
  agendaSessionId?: string;
  slug?: string;
  /** Each version as the sample report with these differences, the first first; one version unless given. */
  versions?: Partial<PublishedReport>[];
  withdrawn?: { at: Date; reason: string };
  origin?: string;
};
export type PublishedRows = { reportId: string; slug: string; summitId: string; summitSlug: string; versionIds: string[]; versions: PublishedReport[] };

const DAY_MS = 86_400_000;
let count = 0;

/** A report with its published versions, in a published summit of its own unless one is given; a version a day, until now. */
export async function aPublishedReport(db: DbOrTx, { summitId, roomId, agendaSessionId, slug = `report-${(count += 1)}`, versions = [{}], withdrawn, origin = TEST_ORIGIN }: Given = {}): Promise<PublishedRows> {
  const summit = summitId === undefined ? await aSummit(db, { state: 'published' }) : await getSummit(db, summitId);
  const [reportId, documentId] = [createId(), createId()];
  await db.insert(documents).values({ id: documentId, kind: 'report', createdAt: TEST_NOW });
  const published = versions.map((given, place) => versionOf(given, { slug, origin, summit, number: place + 1, of: versions.length }));
  const [first] = published;
  if (!first) throw new Error('A published report has a version.');
  await db.insert(reports).values({ id: reportId, summitId: summit.id, kind: first.kind, roomId, agendaSessionId, slug, title: first.title, licence: first.licence, documentId, createdAt: TEST_NOW, withdrawnAt: withdrawn?.at, withdrawnReason: withdrawn?.reason ?? '' });
  const [last] = published.slice(-1);
  if (last && last.recommendations.length > 0)
    await db.insert(recommendations).values(last.recommendations.map(({ id, text, dueOn, state }, position) => ({ id, reportId, position, text, dueOn, state, createdAt: TEST_NOW, firstPublishedAt: TEST_NOW })));
  const rows = published.map((report) => {
    const content = JSON.stringify(report);
    return { id: createId(), reportId, number: report.number, content, hash: createHash('sha256').update(content).digest('hex'), sourceIds: [], publishedAt: new Date(report.publishedAt) };
  });
  await db.insert(reportVersions).values(rows);
  return { reportId, slug, summitId: summit.id, summitSlug: summit.slug, versionIds: rows.map(({ id }) => id), versions: published };
}

type Ground = { slug: string; origin: string; number: number; of: number; summit: Awaited<ReturnType<typeof getSummit>> };

function versionOf(given: Partial<PublishedReport>, { slug, origin, number, of, summit }: Ground): PublishedReport {
  const publishedAt = new Date(TEST_NOW.getTime() - (of - number) * DAY_MS).toISOString();
  const firstPublishedAt = new Date(TEST_NOW.getTime() - (of - 1) * DAY_MS).toISOString();
  const sample = sampleReport();
  // An id of a recommendation is its own on the whole site.
  const own = sample.recommendations.map((each, place) => ({ ...each, id: idFrom(`${slug} ${place}`) }));
  const at = { slug: summit.slug, title: summit.title, host: summit.host, place: summit.place, startsOn: summit.startsOn, endsOn: summit.endsOn, timeZone: summit.timeZone, url: `${origin}/summits/${summit.slug}` };
  return sampleReport({ slug, number, url: `${origin}/reports/${slug}`, publishedAt, firstPublishedAt, note: number === 1 ? '' : sample.note, summit: at, recommendations: own, ...given });
}

const idFrom = (words: string): string => createHash('sha256').update(words).digest('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/** Says how far a recommendation has come. */
export async function anUpdate(db: DbOrTx, recommendationId: string, given: { state: 'under-way' | 'done' | 'dropped'; note: string; at: Date; byId?: string }): Promise<void> {
  await db.insert(recommendationUpdates).values({ id: createId(), recommendationId, ...given });
}

/** Stores a file of a version, as publishing does. */
export async function aReportFile(db: DbOrTx, versionId: string, name: string, contentType: string, bytes: Uint8Array): Promise<void> {
  await db.insert(reportFiles).values({ versionId, name, contentType, bytes, size: bytes.length });
}
