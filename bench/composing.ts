import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createDb } from '#db/client.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { createLog } from '#server/log.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { eq } from 'drizzle-orm';
import { reportVersions } from '#db/schema/index.ts';
import { openReportFiles } from '#server/export/open-report-files.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { reportingHouseOn } from '#test/support/reporting-house-on.ts';

/*
 * From closed rooms to a published report, as the use cases do it: 16 rooms of six people, who wrote three passages below each of five prompts.
 * Prints how long the first draft, the composer's page, publishing and each file take. `npm run bench:composing`, on a machine that is not busy.
 */
const ROOMS = 16;
const PEOPLE = 6;
const PASSAGES = 3;
const WORDS = 'Two assessors who read the same submission agree more often where the rubric says what they would see, and a district asks for that figure before it counts an hour of it towards anything. ';

const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: createLog('fatal'), lost: (reason) => { throw reason; } });
const opened = createDb(postgres.url);
await migrateDb(opened.db, path.resolve('db/migrations'));
process.stdout.write(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}\n`);
const house = reportingHouseOn({ ...opened, url: postgres.url });
const at = await house.aReportedSummit();
const writers = await Promise.all(Array.from({ length: ROOMS * PEOPLE }, (_, place) => at.aWriter({ attribution: (['named', 'perspective', 'anonymous'] as const)[place % 3] })));
for (let number = 0; number < ROOMS; number += 1) {
  const room = await at.aRoom();
  const own = writers.slice(number * PEOPLE, (number + 1) * PEOPLE);
  const blocks = templatePrompts('report-out').flatMap(({ title }) => [{ prompt: title }, ...Array.from({ length: PASSAGES }, (_, place) => ({ by: own[place % PEOPLE] ?? at.convener, words: `${WORDS}Room ${number + 1}, ${title}, ${place + 1}.` }))]);
  await house.write(room.documentId, blocks);
}

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const before = performance.now();
  const result = await work();
  process.stdout.write(`${name}: ${Math.round(performance.now() - before)} ms\n`);
  return result;
}

const { reports } = house.services;
for (const round of [1, 2, 3]) {
  process.stdout.write(`round ${round}\n`);
  const { slug } = await reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  const { passages } = await timed('first draft', () => reports.draftReport(at.convener, slug));
  await timed('composer', () => reports.readComposer(at.convener, slug));
  const { versionId } = await timed(`publish ${passages} passages`, () => reports.publishReport(at.convener, slug, { note: '' }));
  const [version] = await house.db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
  const report = publishedReportSchema.parse(JSON.parse(version?.content ?? ''));
  const files = openReportFiles();
  for (const name of ['report.pdf', 'report.docx', 'report.epub', 'image.png'] as const) await timed(name, () => files.write({ report, hash: version?.hash ?? '', name, loadImage: async () => null }));
  await files.close();
}
await house.close();
await postgres.stop();
await rm(dataDir, { recursive: true });
