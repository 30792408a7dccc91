import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { sql } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { gatherWords } from '#db/repositories/finding-upkeep.ts';
import { findFilterOf } from '#domain/finding/find-filter.ts';
import { createLog } from '#server/log.ts';
import { aMember, aParticipant, aSummit } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { fillFindables } from './search/fill-findables.ts';

/** What a search takes by its use case, with its passages, among 100,000 posts and what else a large house holds: `npm run bench:search`. */
const WANTED_MS = 50;
const TIMES = 25;

const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: createLog('fatal'), lost: (reason) => { throw reason; } });
const { db, close } = createDb(postgres.url);
await migrateDb(db, path.resolve('db/migrations'));
const summit = await aSummit(db);
const filled = performance.now();
const { rows, rare } = await fillFindables(db, summit.communityId, summit.id);
const gathered = performance.now();
for (let taken = 1; taken > 0; ) taken = await gatherWords(db, 2_000);
await db.execute(sql`vacuum analyze findables, known_words`);
console.log(`${rows} rows written in ${Math.round((gathered - filled) / 1_000)} s, their words gathered in ${Math.round((performance.now() - gathered) / 1_000)} s.`);

const services = testServices(db, { now: () => new Date() });
const actors = { visitor: { kind: 'visitor' as const }, member: await aParticipant(db, summit.id, 'participant', await aMember(db, summit.communityId)) };
const questions: Record<string, string> = {
  'one word (20 % of posts)': 'words=report',
  'one word (5 %)': 'words=ledger',
  'a very common word (all posts)': 'words=the',
  'two words': 'words=summit+report',
  'two common words and a rare one': `words=the+report+${rare}`,
  'a rare word': `words=${rare}`,
  'a phrase': 'words=%22breakout+rooms%22',
  'a phrase of common words': 'words=%22of+the+report%22',
  'either of two': 'words=ledger+or+summit',
  'without a word': 'words=summit+-report',
  'narrowed to a kind': 'words=report&kind=question',
  'narrowed to a summit': `words=report&summit=${summit.slug}`,
  'the last page': 'words=report&page=60',
  'a slip': 'words=credentail',
  'a slip in a rare word': `words=${rare.slice(0, 3)}${rare[4]}${rare[3]}${rare.slice(5)}`,
  'two slips': 'words=sumit+reprot',
  'nothing at all': 'words=qqqwwwzzz',
};
const typed = ['cr', 'cred', 'summit rep', 'the', rare.slice(0, 5), 'breakuot'];

async function figures(ask: () => Promise<unknown>) {
  const times: number[] = [];
  await ask();
  for (let time = 0; time < TIMES; time += 1) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1));
  return { least: at(0), median: at(0.5), p95: at(0.95) };
}

console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}`);
const table: Record<string, Awaited<ReturnType<typeof figures>> & { hits: string }> = {};
for (const [who, actor] of Object.entries(actors)) {
  for (const [name, query] of Object.entries(questions)) {
    const asked = new URLSearchParams(query);
    const ask = () => services.finding.find(actor, { filter: findFilterOf(asked), page: Number(asked.get('page') ?? '1') });
    const { count, instead } = await ask();
    table[`${who}: ${name}`] = { ...(await figures(ask)), hits: `${count}${instead === null ? '' : ` by ${instead}`}` };
  }
  for (const words of typed) table[`${who}, typing: ${words}`] = { ...(await figures(() => services.finding.findWhileTyping(actor, words))), hits: '' };
}
console.table(table);
console.log(`Load at the end ${loadavg()[0]?.toFixed(1) ?? ''}.`);
const late = Object.entries(table).filter(([, { p95 }]) => p95 > WANTED_MS).map(([name]) => name);
console.log(late.length === 0 ? `All within ${WANTED_MS} ms.` : `Beyond ${WANTED_MS} ms at p95: ${late.join('; ')}.`);
await close();
await postgres.stop();
await rm(dataDir, { recursive: true });
