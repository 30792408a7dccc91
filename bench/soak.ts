import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomFrom } from '#domain/random.ts';
import { makePassableFolder } from '#test/support/passable-folder.ts';
import { aDocumentIn, type KillableServer, startServer } from '#test/support/killed-room.ts';
import { type Participant, takePart } from '#test/support/participant.ts';

/**
 * Churn for `--minutes N`: in waves, people open documents, type, move carets, fall off the line, come back and leave,
 * in documents of this wave and in ones of waves before. After each wave, when every document has left memory, the
 * server collects its garbage and tells what it still holds. Ends badly when that grew in the second half of the run.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, documents: { type: 'string', default: '60' }, people: { type: 'string', default: '4' } } });
/** What lies within the garbage collector's own to and fro. */
const GROWTH_ALLOWED = 0.03;
const LEFT_AFTER_MS = 24_000;
const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const random = randomFrom(20_261_124);

type Told = { heapUsed: number; external: number; rss: number };
const server = await startServer(await makePassableFolder('plenary-soak-'), '0', ['--expose-gc']);
// However the run ends, the server and its Postgres end with it.
process.once('exit', () => server.process.kill('SIGTERM'));
// The client listens for the end of the process once for each connection.
process.setMaxListeners(0);
const lines = createInterface({ input: server.process.stdout as NodeJS.ReadableStream });
const endAt = Date.now() + Number(values.minutes) * 60_000;
const told: Told[] = [];
const known: string[] = [];
let edits = 0;

while (Date.now() < endAt) {
  const fresh = await Promise.all(Array.from({ length: Number(values.documents) / 2 }, () => aDocumentIn(server.databaseUrl)));
  const again = Array.from({ length: Number(values.documents) / 2 }, () => known[random(known.length)]).filter((id) => id !== undefined);
  known.push(...fresh);
  await Promise.all([...new Set([...fresh, ...again])].map(wave));
  await pause(LEFT_AFTER_MS);
  const now = await askServer(server);
  told.push(now);
  console.log(`${told.length}: ${edits} edits so far; heap ${mib(now.heapUsed)}, buffers ${mib(now.external)}, resident ${mib(now.rss)}`);
}

const second = told.slice(Math.floor(told.length / 2));
const kept = (part: readonly Told[]): number => part.reduce((sum, { heapUsed, external }) => sum + heapUsed + external, 0) / part.length;
const half = Math.ceil(second.length / 2);
const growth = kept(second.slice(-half)) / kept(second.slice(0, half)) - 1;
console.log(JSON.stringify({ waves: told.length, edits, growth: `${(growth * 100).toFixed(2)} %` }));
process.exit(growth > GROWTH_ALLOWED ? 1 : 0);

/** Some people in one document: each types a few words, one in three falls off the line and comes back. */
async function wave(documentId: string): Promise<void> {
  const people = Array.from({ length: Number(values.people) }, (_, number) => takePart(server.url, documentId, `p${number}`, { saved: true }));
  await Promise.all(people.map((person) => synced(person)));
  for (let turn = 0; turn < 20; turn += 1) {
    for (const [number, person] of people.entries()) {
      person.type(`${number}.${turn} `);
      person.provider.awareness.setLocalStateField('cursor', { anchor: turn, head: turn });
      edits += 1;
      if (turn === 10 && random(3) === 0) await fallOffTheLine(person);
    }
    await pause(random(40));
  }
  while (people.some(({ provider, text }) => !provider.synced || text() !== people[0]?.text())) await pause(20);
  for (const { provider } of people) provider.destroy();
}

async function fallOffTheLine(person: Participant): Promise<void> {
  person.provider.disconnect();
  await pause(random(200));
  person.provider.connect();
  await synced(person);
}

async function synced({ provider }: Participant): Promise<void> {
  while (!provider.synced) await pause(10);
}

async function askServer({ process: child }: KillableServer): Promise<Told> {
  child.kill('SIGUSR2');
  const [line] = (await once(lines, 'line')) as [string];
  return JSON.parse(line) as Told;
}
