import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { createDb } from '#db/client.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { createLog } from '#server/log.ts';
import { findVersionFile } from '#db/repositories/report-versions.ts';
import { startReportFiles } from '#server/jobs/report-files.ts';
import { openReportFiles } from '#server/export/open-report-files.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { reportingHouseOn } from '#test/support/reporting-house-on.ts';

/*
 * From closed rooms to a published report, as the use cases do it: 16 rooms of six people, who wrote three passages below each of five prompts.
 * Prints how long the first draft, the composer's page, and publishing take until page, PDF, DOCX and EPUB are there. `npm run bench:composing`, on a machine that is not busy.
 */
const ROOMS = 16;
const PEOPLE = 6;
const PASSAGES = 3;
const LOOK_EVERY_MS = 10;
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
/** The first round starts what writes; the others find it running. */
const files = openReportFiles();
const jobs = startReportFiles({ db: house.db, write: files.write, log: createLog('error') });
for (const round of [1, 2, 3]) {
  process.stdout.write(`round ${round}\n`);
  const { slug } = await reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  const { passages } = await timed('first draft', () => reports.draftReport(at.convener, slug));
  await timed('composer', () => reports.readComposer(at.convener, slug));
  await timed(`published, with page, PDF, DOCX and EPUB there to be had, ${passages} passages`, async () => {
    const { versionId } = await timed('  of that publishing, with its page', () => reports.publishReport(at.convener, slug, { note: '' }));
    jobs.published(versionId);
    for (const name of ['report.pdf', 'report.docx', 'report.epub'] as const) while (!(await findVersionFile(house.db, versionId, name))) await pause(LOOK_EVERY_MS);
  });
}
await jobs.stop();
files.close();
await house.close();
await postgres.stop();
await rm(dataDir, { recursive: true });
