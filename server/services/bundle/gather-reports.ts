import { listRecommendationsByIds, listReportsInSight, listStoredFiles, listUpdatesByIds, listVersionNumbers } from '#db/repositories/bundled-reports.ts';
import { findVersion, type VersionRow } from '#db/repositories/report-versions.ts';
import type { BundledReport } from '#domain/bundle/bundle-schema.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { keptReportFiles } from '#domain/report/report-file.ts';
import type { Deps } from '../deps.ts';
import { readContent } from '../report-reading/read-content.ts';
import { imagesOf, writeMissingFile } from '../report-reading/write-missing-file.ts';
import type { Ground } from './ground.ts';

type Needs = Pick<Deps, 'db' | 'writeReportFile'>;
type WholeVersion = VersionRow & { report: PublishedReport; /** The bytes of one of its images. */ loadImage: (imageId: string) => Promise<Uint8Array | null> };
type Recommended = { text: string; dueOn: string | null; firstPublishedAt: string; last: number };

/** The reports of a summit of which a version was published and which nobody withdrew, what they recommend with the statement of the bundle it follows from; never more than one version of them is in memory. */
export async function gatherReports(needs: Needs, { summit, entries, rooms }: Ground, statementIds: ReadonlySet<string>): Promise<BundledReport[]> {
  const gathered: BundledReport[] = [];
  for (const { id, documentId, slug, kind, agendaSessionId, roomId, attribution } of await listReportsInSight(needs.db, summit.id)) {
    const [versions, found] = [[] as BundledReport['versions'], new Map<string, Recommended>()];
    // What the draft is called since is nobody's to read yet.
    let published: Pick<PublishedReport, 'title' | 'standfirst' | 'language' | 'licence'> | null = null;
    for await (const version of wholeVersions(needs, id)) {
      versions.push(await describeVersion(needs, version));
      const { title, standfirst, language, licence } = version.report;
      published = { title, standfirst, language, licence };
      for (const recommendation of version.report.recommendations) found.set(recommendation.id, { ...recommendation, firstPublishedAt: found.get(recommendation.id)?.firstPublishedAt ?? version.report.publishedAt, last: version.number });
    }
    if (published === null) continue;
    gathered.push({
      ...{ id, documentId, slug, kind, ...published, attribution, versions },
      agendaSessionId: entries.some((entry) => entry.id === agendaSessionId) ? agendaSessionId : null,
      roomId: rooms.some((room) => room.id === roomId) ? roomId : null,
      recommendations: await recommendationsOf(needs, found, { newest: versions.at(-1)?.number, statementIds }),
    });
  }
  return gathered;
}

/** The versions of a report with what was published, one after the other, the first first. */
export async function* wholeVersions({ db }: Pick<Needs, 'db'>, reportId: string): AsyncGenerator<WholeVersion> {
  for (const number of await listVersionNumbers(db, reportId)) {
    const version = await findVersion(db, reportId, number);
    if (version) yield { ...version, report: readContent(version), loadImage: imagesOf(db, version.id) };
  }
}

async function describeVersion(needs: Needs, version: WholeVersion): Promise<BundledReport['versions'][number]> {
  await writeMissing(needs, version);
  const files = (await listStoredFiles(needs.db, version.id)).filter(({ name }) => name.startsWith('images/') || (keptReportFiles as readonly string[]).includes(name));
  const { id, number, hash, publishedAt, redactedAt } = version;
  return { id, number, hash, publishedAt: publishedAt.toISOString(), redactedAt: redactedAt?.toISOString() ?? null, files };
}

/** A bundle holds the kept files of every version, and does not ask whether they were written yet. */
async function writeMissing(needs: Needs, version: WholeVersion): Promise<void> {
  const stored = new Set((await listStoredFiles(needs.db, version.id)).map(({ name }) => name));
  for (const name of keptReportFiles) if (!stored.has(name)) await writeMissingFile(needs, version, name);
}

/** What the versions recommend, as the last that has it says it, and what became of it. */
async function recommendationsOf({ db }: Needs, found: ReadonlyMap<string, Recommended>, { newest, statementIds }: { newest: number | undefined; statementIds: ReadonlySet<string> }): Promise<BundledReport['recommendations']> {
  const [rows, updates] = await Promise.all([listRecommendationsByIds(db, [...found.keys()]), listUpdatesByIds(db, [...found.keys()])]);
  const known = new Map(rows.map((row) => [row.id, row]));
  return [...found].flatMap(([id, { text, dueOn, firstPublishedAt, last }]) => {
    const row = known.get(id);
    if (row === undefined) return [];
    const { state, statementId } = row;
    const since = updates.filter(({ recommendationId }) => recommendationId === id).map((update) => ({ id: update.id, state: update.state, note: update.note, at: update.at.toISOString() }));
    return [{ id, text, dueOn, state, firstPublishedAt: new Date(firstPublishedAt).toISOString(), isRemoved: last !== newest, ...(statementId !== null && statementIds.has(statementId) && { statementId }), updates: since }];
  });
}
