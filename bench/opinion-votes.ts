import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createDb } from '#db/client.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import type { Person } from '#domain/actor.ts';
import { voteWords } from '#domain/opinion-map/vote.ts';
import { createLog } from '#server/log.ts';
import { createMapMaker } from '#server/opinion-map/map-in-thread.ts';
import { aParticipant } from '#test/support/builders.ts';
import { aDeliberation } from '#test/support/deliberation-builders.ts';
import { testServices } from '#test/support/services.ts';

/** What a vote takes by its use case until it is committed, one after the other and with 500 people at once, and whether any is lost: `npm run bench:votes`. */
const PEOPLE = 500;
const STATEMENTS = 20;

const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: createLog('fatal'), lost: (reason) => { throw reason; } });
const { db, close } = createDb(postgres.url);
await migrateDb(db, path.resolve('db/migrations'));
const maker = createMapMaker();
const services = testServices(db, { makeMap: maker.make, now: () => new Date() });
const { address, convener, summit, numbered } = await aDeliberation(db, services, { texts: Array.from({ length: STATEMENTS }, (_, place) => `Statement number ${place + 1}.`) });
const people: Person[] = [];
for (let place = 0; place < PEOPLE; place += 1) people.push(await aParticipant(db, summit.id));
const statements = await numbered();

/** How long one vote takes; each person's answers differ, so that there is something to draw. */
async function timedVote(person: Person, place: number, statementId: string): Promise<number> {
  const begun = performance.now();
  await services.deliberations.castVote(person, address, { intent: 'vote', statementId, vote: voteWords[place % voteWords.length] ?? 'pass' });
  return performance.now() - begun;
}

const alone: number[] = [];
for (const [place, person] of people.entries()) alone.push(await timedVote(person, place, statements[0]?.id ?? ''));
const again: number[] = [];
for (const [place, person] of people.entries()) again.push(await timedVote(person, place, statements[1]?.id ?? ''));
const begun = performance.now();
const together = await Promise.all(people.map(async (person, place) => {
  const times: number[] = [];
  for (const [number, { id }] of statements.entries()) times.push(await timedVote(person, place + (number % 2), id));
  return times;
}));
const tookMs = performance.now() - begun;
const [looked, { counts }] = await timed(() => services.deliberations.readDeliberation(convener, address));
const [lookedAgain] = await timed(() => services.deliberations.readDeliberation(convener, address));

console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the end ${loadavg()[0]?.toFixed(1) ?? ''}`);
console.table({ 'first vote, one at a time': figures(alone), 'next vote, one at a time': figures(again), '500 people at once': figures(together.flat()) });
console.log(`${PEOPLE * STATEMENTS} votes of ${PEOPLE} people at once in ${Math.round(tookMs)} ms; ${counts.votes} kept. The page with its first map: ${Math.round(looked)} ms, and again: ${Math.round(lookedAgain)} ms.`);
await maker.close();
await close();
await postgres.stop();
await rm(dataDir, { recursive: true });
process.exit(counts.votes === PEOPLE * STATEMENTS ? 0 : 1);

async function timed<Result>(work: () => Promise<Result>): Promise<[ms: number, result: Result]> {
  const before = performance.now();
  const result = await work();
  return [performance.now() - before, result];
}

function figures(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  return { 'ms (median)': at(0.5), p95: at(0.95), worst: at(1) };
}
