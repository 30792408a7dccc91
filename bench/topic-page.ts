import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { insertAccount } from '#db/repositories/accounts.ts';
import { authSessions, communities, communityMembers, postReactions, posts, topics } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { reactionKinds } from '#domain/discussion/reactions.ts';
import { createId } from '#domain/ids.ts';
import { randomFrom } from '#domain/random.ts';
import { createLog } from '#server/log.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { startMeasured } from './live/measured-process.ts';

/**
 * The page of a topic of 500 posts on one built Plenary whose database holds 100,000: each request opens one of the 30 that are being read (`--read`), so many in a second, whether those before are answered or not, as
 * a visitor and then as members who are signed in and may say something to each post. A request counts from sending to the last byte, packed as browsers ask for it.
 */
const { values } = parseArgs({ options: { topics: { type: 'string', default: '200' }, posts: { type: 'string', default: '500' }, rate: { type: 'string', default: '50' }, read: { type: 'string', default: '30' }, seconds: { type: 'string', default: '20' }, port: { type: 'string', default: '4872' } } });
const [topicCount, postCount, rate, read, seconds] = [Number(values.topics), Number(values.posts), Number(values.rate), Number(values.read), Number(values.seconds)];
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const origin = `http://127.0.0.1:${values.port}`;
const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'pg'), log: createLog('fatal'), lost: (reason) => { throw reason; } });
const { db, close } = createDb(postgres.url, 4);
await migrateDb(db, path.resolve('db/migrations'));
const random = randomFrom(11);
const at = new Date();
const communityId = createId();
await db.insert(communities).values({ id: communityId, slug: 'talking', name: 'Talking', createdAt: at });
const people: { id: string; cookie: string }[] = [];
for (let each = 0; each < 60; each += 1) {
  const { id } = await insertAccount(db, { id: createId(), name: `Person ${each}`, email: `person-${each}@example.org`, emailVerifiedAt: at, perspective: 'educator', educatorRole: 'teacher', createdAt: at });
  await db.insert(communityMembers).values({ communityId, accountId: id, role: 'participant', perspective: 'educator', educatorRole: 'teacher', joinedAt: at });
  const secret = randomBytes(32).toString('base64url');
  await db.insert(authSessions).values({ id: createHash('sha256').update(secret).digest('hex'), userId: id, expiresAt: new Date(at.getTime() + 30 * DAY_MS), createdAt: at, lastSeenAt: at });
  people.push({ id, cookie: `plenary=${secret}` });
}
const someone = (): string => people[random(people.length)]?.id ?? '';
const sentences = ['We score three shared videos together first, and write **one sentence** under each cell.', 'Agreement on our weakest row went from 52 to 81 of 100 videos.', 'What do you do before scoring so that two people see the same lesson?', 'See [the report](https://example.org/report) on that.', '> about two hours for each assessor and term\n\nThat we can pay for.'];
for (let number = 1; number <= topicCount; number += 1) {
  const topicId = createId();
  await db.insert(topics).values({ id: topicId, communityId, number, title: `What topic ${number} is about`, begunById: someone(), lastNumber: postCount, postCount, lastPostAt: at, createdAt: at });
  const rows = Array.from({ length: postCount }, (_, place) => {
    const markdown = Array.from({ length: 1 + random(4) }, () => sentences[random(sentences.length)]).join('\n\n');
    return { id: createId(), topicId, number: place + 1, authorId: someone(), markdown, content: richText(markdown), createdAt: new Date(at.getTime() - (postCount - place) * 60_000) };
  });
  const answering = rows.map((row, place) => ({ ...row, repliesToId: place > 0 && place % 3 === 0 ? (rows[random(place)]?.id ?? null) : null }));
  await db.insert(posts).values(answering);
  const given = rows.flatMap(({ id, authorId }) => Array.from({ length: random(4) }, (_, turn) => ({ postId: id, accountId: someone(), kind: reactionKinds[turn % 3] ?? 'thanks', createdAt: at })).filter(({ accountId }) => accountId !== authorId));
  await db.insert(postReactions).values(given).onConflictDoNothing();
}
// A database that has stood for a day knows how many rows it holds; without it the first minutes measure how that is found out.
await db.execute(sql`vacuum analyze`);
const server = await startMeasured([path.join(root, 'build/main/main.js')], { DATABASE_URL: postgres.url, DATA_DIR: dataDir, PORT: values.port, ORIGIN: origin, DEMO: 'off', LOG_LEVEL: 'warn', NODE_ENV: 'production' }, (line) => line.includes('is open at'));
const agent = new Agent({ keepAlive: true });
let failed = 0;
let bytes = 0;

const timed = (number: number, cookie: string | null): Promise<number> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const asking = get(`${origin}/communities/talking/topics/${number}`, { agent, headers: { 'accept-encoding': 'gzip', ...(cookie !== null && { cookie }) } }, (answer) => {
      if (answer.statusCode !== 200) failed += 1;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => resolve(performance.now() - begun));
    });
    asking.on('error', (problem: NodeJS.ErrnoException) => {
      // The server had ended a connection that was idle, just as it was used again: browsers ask anew, too.
      if (asking.reusedSocket && problem.code === 'ECONNRESET') timed(number, cookie).then(resolve, reject);
      else reject(problem);
    });
  });

async function open(each: () => string | null, forSeconds: number): Promise<number[]> {
  const from = performance.now();
  const asked: Promise<number>[] = [];
  for (let place = 0; place < rate * forSeconds; place += 1) {
    await pause(Math.max(0, from + (place * 1_000) / rate - performance.now()));
    asked.push(timed(1 + random(Math.min(read, topicCount)), each()));
  }
  return Promise.all(asked);
}

const visiting = () => null;
const signedIn = () => people[random(people.length)]?.cookie ?? null;
// Once for the code to be warm, which a server that runs for days is.
await open(visiting, 5);
await open(signedIn, 5);
const outcome: Record<string, ReturnType<typeof figures>> = {};
for (const [name, each] of [['visitors', visiting], ['members', signedIn]] as const) {
  const cpuBefore = server.cpuMs();
  bytes = 0;
  const times = await open(each, seconds);
  outcome[name] = { ...figures(times), 'CPU ms each': Math.round(((server.cpuMs() - cpuBefore) / times.length) * 10) / 10, 'kB packed': Math.round(bytes / times.length / 1_000) };
}
console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the end ${loadavg()[0]?.toFixed(1) ?? ''}; server, Postgres and readers on one machine`);
console.log(`${topicCount * postCount} posts in ${topicCount} topics, ${read} of them read; ${rate} requests a second for ${seconds} s, ${failed} failed`);
console.table(outcome);
agent.destroy();
await server.kill('SIGTERM');
await close();
await postgres.stop();
await rm(dataDir, { recursive: true });
process.exit(failed === 0 ? 0 : 1);

function figures(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const percentile = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
  return { 'p50 ms': percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), worst: percentile(1), 'CPU ms each': 0, 'kB packed': 0 };
}
