import { listRecommendationsByIds, listReportsInSight, listStoredFiles, listUpdatesByIds, listWholeVersions } from '#db/repositories/bundled-reports.ts';
import { insertVersionFile } from '#db/repositories/report-publishing.ts';
import { findVersionFile } from '#db/repositories/report-versions.ts';
import type { BundledReport } from '#domain/bundle/bundle-schema.ts';
import { type PublishedReport, publishedReportSchema } from '#domain/report/published-report.ts';
import type { ReportFileName } from '#domain/report/report-file.ts';
import type { Deps } from '../deps.ts';
import type { Ground } from './ground.ts';

type Needs = Pick<Deps, 'db' | 'writeReportFile'>;
type VersionRow = Awaited<ReturnType<typeof listWholeVersions>>[number];
/** A published version while it is written: what was published, and its files by name. */
export type BundledVersion = { id: string; number: number; content: string; report: PublishedReport; hash: string };

/** What is written when a report is published; a bundle holds these of every version, and does not ask whether that was done yet. */
const KEPT_FILES: readonly ReportFileName[] = ['report.pdf', 'report.docx', 'report.epub', 'image.png'];

/** The reports of a summit of which a version was published and which nobody withdrew, and what was published. */
export async function gatherReports(needs: Needs, { summit, entries, rooms }: Ground): Promise<{ about: BundledReport; versions: BundledVersion[] }[]> {
  const reports = await listReportsInSight(needs.db, summit.id);
  const gathered: { about: BundledReport; versions: BundledVersion[] }[] = [];
  for (const { id, documentId, slug, kind, agendaSessionId, roomId, title, standfirst, language, licence, attribution } of reports) {
    const rows = await listWholeVersions(needs.db, id);
    if (rows.length === 0) continue;
    const versions = rows.map((row) => ({ ...row, report: publishedReportSchema.parse(JSON.parse(row.content)) }));
    const about: BundledReport = {
      ...{ id, documentId, slug, kind, title, standfirst, language, licence, attribution },
      agendaSessionId: entries.some((entry) => entry.id === agendaSessionId) ? agendaSessionId : null,
      roomId: rooms.some((room) => room.id === roomId) ? roomId : null,
      versions: [],
      recommendations: await recommendationsOf(needs, versions),
    };
    for (const version of versions) about.versions.push(await versionOf(needs, version));
    gathered.push({ about, versions });
  }
  return gathered;
}

async function versionOf(needs: Needs, version: VersionRow & { report: PublishedReport }): Promise<BundledReport['versions'][number]> {
  await writeMissing(needs, version);
  const files = (await listStoredFiles(needs.db, version.id)).filter(({ name }) => name.startsWith('images/') || (KEPT_FILES as readonly string[]).includes(name));
  const { id, number, hash, publishedAt, redactedAt } = version;
  return { id, number, hash, publishedAt: publishedAt.toISOString(), redactedAt: redactedAt?.toISOString() ?? null, files };
}

async function writeMissing({ db, writeReportFile }: Needs, { id: versionId, hash, report }: VersionRow & { report: PublishedReport }): Promise<void> {
  const stored = new Set((await listStoredFiles(db, versionId)).map(({ name }) => name));
  const loadImage = async (imageId: string) => (await findVersionFile(db, versionId, `images/${imageId}`))?.bytes ?? null;
  for (const name of KEPT_FILES) {
    if (stored.has(name)) continue;
    const written = await writeReportFile({ report, hash, name, loadImage });
    if (written) await insertVersionFile(db, { versionId, name, ...written });
  }
}

/** What the versions recommend, as the last that has it says it, and what became of it. */
async function recommendationsOf({ db }: Needs, versions: readonly { report: PublishedReport }[]): Promise<BundledReport['recommendations']> {
  const found = new Map<string, { text: string; dueOn: string | null; firstPublishedAt: string; last: number }>();
  for (const { report } of versions) for (const { id, text, dueOn } of report.recommendations) found.set(id, { text, dueOn, firstPublishedAt: found.get(id)?.firstPublishedAt ?? report.publishedAt, last: report.number });
  const [rows, updates] = await Promise.all([listRecommendationsByIds(db, [...found.keys()]), listUpdatesByIds(db, [...found.keys()])]);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const newest = versions.at(-1)?.report.number;
  return [...found].flatMap(([id, { text, dueOn, firstPublishedAt, last }]) => {
    const state = states.get(id);
    if (state === undefined) return [];
    const since = updates.filter(({ recommendationId }) => recommendationId === id).map((update) => ({ id: update.id, state: update.state, note: update.note, at: update.at.toISOString() }));
    return [{ id, text, dueOn, state, firstPublishedAt: new Date(firstPublishedAt).toISOString(), isRemoved: last !== newest, updates: since }];
  });
}
