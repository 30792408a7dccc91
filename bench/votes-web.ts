import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { deliberations, statements, statementVotes, summits } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { voteWords } from '#domain/opinion-map/vote.ts';
import { randomFrom } from '#domain/random.ts';
import { createLog } from '#server/log.ts';
import { makeHall } from './live/hall.ts';
import { startMeasured } from './live/measured-process.ts';

/**
 * People of a hall who vote through the web on one built Plenary, each signed in: one after the other; as a hall does, each reading four seconds before they press; and all in the same
 * moment. They vote as the page does, which is told ten statements at once and is loaded anew for the next ten and when somebody rests; once as the page does without scripts. A request
 * counts from sending to the answer, which comes once the vote is committed. It fails when a vote is lost.
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '500' }, statements: { type: 'string', default: '10' }, port: { type: 'string', default: '4871' } } });
const [people, count] = [Number(values.people), Number(values.statements)];
const READS_MS = 4_000;
/** When a page whose reader votes no further is loaded anew. */
const RESTS_MS = 8_000;
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const origin = `http://127.0.0.1:${values.port}`;
const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'pg'), log: createLog('fatal'), lost: (reason) => { throw reason; } });
const { db, close } = createDb(postgres.url, 4);
await migrateDb(db, path.resolve('db/migrations'));
const hall = await makeHall(postgres.url, { people, rooms: 1 });
const [summit] = await db.select({ id: summits.id }).from(summits).where(eq(summits.slug, hall.slug));
const deliberationId = createId();
const at = new Date();
await db.insert(deliberations).values({ id: deliberationId, summitId: summit?.id ?? '', slug: 'asked', title: 'What is asked?', introduction: '', state: 'open', isResultPublic: true, seed: 1, openedAt: at, createdAt: at });
// One is voted on alone, one in the same moment, the others as a hall does.
const rows = Array.from({ length: count + 2 }, (_, place) => ({ id: createId(), deliberationId, number: place + 1, text: `Statement number ${place + 1}.`, state: 'accepted' as const, createdAt: at }));
await db.insert(statements).values(rows);
const [alone, together, ...others] = rows.map(({ id }) => id);
const server = await startMeasured([path.join(root, 'build/main/main.js')], { DATABASE_URL: postgres.url, DATA_DIR: dataDir, PORT: values.port, ORIGIN: origin, DEMO: 'off', LOG_LEVEL: 'warn', NODE_ENV: 'production' }, (line) => line.includes('is open at'));

const page = `${origin}/summits/${hall.slug}/deliberations/asked`;
const random = randomFrom(7);
let refused = 0;

/** How long it takes until something is answered. */
async function timed(address: string, init: RequestInit, status: number): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(address, { ...init, redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== status) refused += 1;
  return performance.now() - begun;
}

function timedVote(cookie: string, place: number, statementId = '', by: 'page' | 'form' = 'page'): Promise<number> {
  const body = new URLSearchParams({ intent: 'vote', statementId, vote: voteWords[place % voteWords.length] ?? 'pass', ...(by === 'page' && { stays: 'yes' }) });
  const headers = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' };
  return by === 'page' ? timed(`${page}.data`, { method: 'POST', headers, body }, 200) : timed(page, { method: 'POST', headers, body }, 302);
}

const timedPage = (cookie: string): Promise<number> => timed(`${page}.data`, { headers: { cookie } }, 200);

const single: number[] = [];
for (const [place, { cookie }] of hall.people.entries()) single.push(await timedVote(cookie, place, alone));
const again: number[] = [];
for (const [place, { cookie }] of hall.people.entries()) again.push(await timedVote(cookie, place + 1, alone));
const formed: number[] = [];
for (const [place, { cookie }] of hall.people.entries()) formed.push(await timedVote(cookie, place + 2, alone, 'form'));
const loads: number[] = [];
const begun = performance.now();
const cpuBefore = server.cpuMs();
const paced = await Promise.all(
  hall.people.map(async ({ cookie }, place) => {
    const times: number[] = [];
    for (const [number, id] of others.entries()) {
      // People press when they like: pauses are random (exponential) around the mean.
      const readsMs = -READS_MS * Math.log(1 - random(1_000) / 1_000);
      await pause(Math.min(readsMs, RESTS_MS));
      if (number % 10 === 0 || readsMs > RESTS_MS) loads.push(await timedPage(cookie));
      await pause(Math.max(0, readsMs - RESTS_MS));
      times.push(await timedVote(cookie, place + number, id));
    }
    return times;
  }),
);
const pacedMs = performance.now() - begun;
const cpuPaced = server.cpuMs() - cpuBefore;
const burstFrom = performance.now();
const burst = await Promise.all(hall.people.map(async ({ cookie }, place) => timedVote(cookie, place, together)));
const burstMs = performance.now() - burstFrom;
const [kept] = await db.select({ votes: sql<number>`count(*)::int` }).from(statementVotes);
const expected = people * (count + 2);

console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the end ${loadavg()[0]?.toFixed(1) ?? ''}; server, Postgres and the hall on one machine`);
console.table({
  "one at a time, each person's first": figures(single),
  "one at a time, each person's next": figures(again),
  'the same without scripts': figures(formed),
  [`${people} people, a vote each four seconds`]: figures(paced.flat()),
  'their pages, loaded anew': figures(loads),
  [`${people} in the same moment`]: figures(burst),
});
console.log(`${people * count} votes in ${Math.round(pacedMs)} ms, ${Math.round((people * count * 1_000) / pacedMs)} a second; ${people} in the same moment answered within ${Math.round(burstMs)} ms. ${kept?.votes ?? 0} of ${expected} kept, ${refused} refused; CPU of the server ${Math.round(cpuPaced)} ms for the hall's ${people * count} votes and ${loads.length} pages.`);
await server.kill('SIGTERM');
await close();
await postgres.stop();
await rm(dataDir, { recursive: true });
process.exit(kept?.votes === expected && refused === 0 ? 0 : 1);

function figures(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const percentile = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
  return { 'p50 ms': percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), worst: percentile(1) };
}
