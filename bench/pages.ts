import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { accountIdOf } from '#db/demo/demo-people-rows.ts';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { getCommunityBySlug } from '#db/repositories/communities.ts';
import { accounts, authSessions, communityMembers, questionPoints, readings, strategicQuestions, summits } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { createLog } from '#server/log.ts';
import { startMeasured } from './live/measured-process.ts';

/**
 * How long the home of a community and the page of a summit take, asked at a steady pace whether the one before was answered or not, each for itself: by visitors and by a member. The community is that of the
 * demo with as much more as is asked for, the summit that of 2015 with its reports. A request counts from the moment at which it is due to the last byte, so that the figures hold what waits, and the way there and back.
 */
const { values } = parseArgs({ options: { rate: { type: 'string', default: '50' }, seconds: { type: 'string', default: '20' }, members: { type: 'string', default: '500' }, questions: { type: 'string', default: '150' }, port: { type: 'string', default: '4873' } } });
const [rate, seconds, members, questions] = [Number(values.rate), Number(values.seconds), Number(values.members), Number(values.questions)];
const POINTS_ON_EACH = 40;
const SUMMITS = 30;
const READINGS = 200;
const WARM_REQUESTS = 300;
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const origin = `http://127.0.0.1:${values.port}`;
const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'pg'), log: createLog('fatal'), lost: (reason) => { throw reason; } });
const { db, close } = createDb(postgres.url, 4);
await migrateDb(db, path.resolve('db/migrations'));
const at = new Date();
await seedDemo(db, at, origin);
const community = await getCommunityBySlug(db, 'micro-credentials');
await fill(community.id);
const secret = randomBytes(32).toString('base64url');
await db.insert(authSessions).values({ id: createHash('sha256').update(secret).digest('hex'), userId: accountIdOf({ key: 'teacher-1' }), expiresAt: new Date(at.getTime() + DAY_MS), createdAt: at, lastSeenAt: at });
// A database that has stood for a day knows how many rows it holds; without it the first minutes measure how that is found out.
await db.execute(sql`vacuum analyze`);
const server = await startMeasured([path.join(root, 'build/main/main.js')], { DATABASE_URL: postgres.url, DATA_DIR: dataDir, PORT: values.port, ORIGIN: origin, DEMO: 'off', LOG_LEVEL: 'warn', NODE_ENV: 'production' }, (line) => line.includes('is open at'));

const table: Record<string, ReturnType<typeof figures> & { 'CPU ms': number }> = {};
let refused = 0;
for (const [name, address, cookie] of [
  ['home, a visitor', '/communities/micro-credentials', ''],
  ['home, a member', '/communities/micro-credentials', `plenary=${secret}`],
  ['summit of 2015, a visitor', '/summits/educator-workforce-2015', ''],
  ['summit that is live, a visitor', '/summits/video-evidence', ''],
] as const) {
  for (let count = 0; count < WARM_REQUESTS; count += 1) await timed(address, cookie, performance.now());
  const before = server.cpuMs();
  const times = await paced(address, cookie);
  table[name] = { ...figures(times), 'CPU ms': Math.round(((server.cpuMs() - before) / times.length) * 10) / 10 };
}
console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the end ${loadavg()[0]?.toFixed(1) ?? ''}; server, Postgres and who asks on one machine. ${rate} requests a second for ${seconds} s each; ${members} members, ${questions} open questions with ${POINTS_ON_EACH} people each, ${SUMMITS} summits, ${READINGS} pieces of reading more than the demo.`);
console.table(table);
console.log(`${refused} refused. CPU is of the server alone, for each request.`);
await server.kill('SIGTERM');
await close();
await postgres.stop();
await rm(dataDir, { recursive: true });
process.exit(refused === 0 ? 0 : 1);

/** A request each so many milliseconds, whatever became of those before. */
async function paced(address: string, cookie: string): Promise<number[]> {
  const begun = performance.now();
  const asked: Promise<number>[] = [];
  for (let count = 0; count < rate * seconds; count += 1) {
    const due = begun + (count * 1_000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    asked.push(timed(address, cookie, due));
  }
  return Promise.all(asked);
}

async function timed(address: string, cookie: string, due: number): Promise<number> {
  const answer = await fetch(`${origin}${address}`, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== 200) refused += 1;
  return performance.now() - due;
}

/** More of everything in the community of the demo, written straight to the database. */
async function fill(communityId: string): Promise<void> {
  const people = Array.from({ length: members }, (_, number) => ({ id: createId(), name: `Member ${number}`, perspective: 'developer' as const, createdAt: at }));
  await db.insert(accounts).values(people);
  await db.insert(communityMembers).values(people.map(({ id, perspective }) => ({ communityId, accountId: id, role: 'participant' as const, perspective, joinedAt: at })));
  const asked = Array.from({ length: questions }, (_, number) => ({ id: createId(), communityId, text: `What is asked in question number ${number}?`, state: 'open' as const, createdAt: at, updatedAt: at }));
  await db.insert(strategicQuestions).values(asked);
  for (const [number, { id }] of asked.entries())
    await db.insert(questionPoints).values(people.slice(number % 50, (number % 50) + POINTS_ON_EACH).map((person, place) => ({ questionId: id, accountId: person.id, points: 1, givenAt: new Date(at.getTime() - ((place * 3) % 80) * DAY_MS) })));
  const held = Array.from({ length: SUMMITS }, (_, number) => ({ id: createId(), communityId, slug: `held-${number}`, title: `Held summit ${number}`, timeZone: 'UTC', startsOn: '2020-01-01', endsOn: '2020-01-02', state: 'published' as const, publishedAt: at, joinCode: `HELD${number}`, createdAt: at, updatedAt: at }));
  await db.insert(summits).values(held);
  await db.insert(readings).values(Array.from({ length: READINGS }, (_, number) => ({ id: createId(), communityId, title: `Reading ${number}`, url: 'https://example.org', createdAt: at })));
}

function figures(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const percentile = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
  return { 'p50 ms': percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), worst: percentile(1) };
}
