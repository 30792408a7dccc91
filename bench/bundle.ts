import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { createLog } from '#server/log.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { reportingHouseOn } from '#test/support/reporting-house-on.ts';

/*
 * A summit as a bundle: rooms of six people, who wrote three passages below each of five prompts, and a published report of all of them. A process of its own writes it, twice, and another
 * brings it into an empty database. Prints times and memory for each number of rooms. `npm run bench:bundle`, on a machine that is not busy.
 */
const { values } = parseArgs({ options: { rooms: { type: 'string', default: '16,64' } } });
const PEOPLE = 6;
const PASSAGES = 3;
const WORDS = 'Two assessors who read the same submission agree more often where the rubric says what they would see, and a district asks for that figure before it counts an hour of it towards anything. ';
const MIGRATIONS = path.resolve('db/migrations');

const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: createLog('fatal'), lost: (reason) => { throw reason; } });
const addressOf = (database: string) => Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href;
process.stdout.write(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}\n`);
for (const rooms of values.rooms.split(',').map(Number)) {
  const summitId = await holdSummit(rooms);
  for (const act of ['write', 'bring']) await run({ act, rooms: String(rooms), summit: summitId, database: addressOf(`held_${rooms}`), into: addressOf(`empty_${rooms}`), folder: path.join(dataDir, `bundles-${rooms}`) });
}
await postgres.stop();
await rm(dataDir, { recursive: true });

/** Makes the summit, and an empty database to bring it into. */
async function holdSummit(rooms: number): Promise<string> {
  const first = createDb(postgres.url, 1);
  for (const name of [`held_${rooms}`, `empty_${rooms}`]) await first.db.execute(sql.raw(`create database ${name}`));
  await first.close();
  for (const name of [`held_${rooms}`, `empty_${rooms}`]) {
    const opened = createDb(addressOf(name));
    await migrateDb(opened.db, MIGRATIONS);
    await opened.close();
  }
  const house = reportingHouseOn({ ...createDb(addressOf(`held_${rooms}`)), url: addressOf(`held_${rooms}`) });
  const at = await house.aReportedSummit();
  for (let number = 0; number < rooms; number += 1) {
    const own = await Promise.all(Array.from({ length: PEOPLE }, (_, place) => at.aWriter({ attribution: (['named', 'perspective', 'anonymous'] as const)[place % 3] })));
    const room = await at.aRoom();
    await house.write(room.documentId, templatePrompts('report-out').flatMap(({ title }) => [{ prompt: title }, ...Array.from({ length: PASSAGES }, (_, place) => ({ by: own[place % PEOPLE] ?? at.convener, words: `${WORDS}Room ${number + 1}, ${title}, ${place + 1}.` }))]));
  }
  const { reports } = house.services;
  const { slug } = await reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  await reports.draftReport(at.convener, slug);
  await reports.publishReport(at.convener, slug, { note: '' });
  await house.close();
  return at.summit.id;
}

/** A process of its own, so that its memory is that of this one act. */
async function run(given: Record<string, string>): Promise<void> {
  const asked = Object.entries(given).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./bundle/one-act.ts', import.meta.url)), ...asked], { stdio: 'inherit' });
  await new Promise<void>((resolve, reject) => child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The process of "${given.act ?? ''}" ended with ${code ?? 'a signal'}.`)))));
}
