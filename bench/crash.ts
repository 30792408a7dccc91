import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makePassableFolder } from '#test/support/passable-folder.ts';
import { aDocumentIn, endInOrder, type KillableServer, killAtOnce, killPostgres, missing, portOf, startServer, storedTextInTime, typeOn } from '#test/support/killed-room.ts';
import { takePart } from '#test/support/participant.ts';

/**
 * Kills with -9, at random moments while people type: `--server N` times the document server, `--postgres N` times the
 * bundled Postgres beneath it. After each it counts the words that another participant had seen, or that the server had
 * called saved, and that the database lacks. Prints a line for each kill and the sums.
 */
const { values } = parseArgs({ options: { server: { type: 'string', default: '50' }, postgres: { type: 'string', default: '10' }, writers: { type: 'string', default: '4' } } });
const sums = { kills: 0, seen: 0, lostSeen: 0, saved: 0, lostSaved: 0 };

const dataDir = await makePassableFolder('plenary-crash-');
let server: KillableServer = await startServer(dataDir);
try {
  const port = portOf(server);
  for (let round = 0; round < Number(values.server); round += 1) {
    await oneRound(`server ${round + 1}`, async () => {
      await killAtOnce(server.process);
      return async () => void (server = await startServer(dataDir, port));
    });
  }
  for (let round = 0; round < Number(values.postgres); round += 1) {
    await oneRound(`postgres ${round + 1}`, async () => {
      await killPostgres(dataDir);
      return async () => undefined;
    });
  }
} finally {
  await endInOrder(server, dataDir);
  console.log(JSON.stringify(sums));
}
process.exit(sums.lostSeen + sums.lostSaved > 0 ? 1 : 0);

async function oneRound(name: string, kill: () => Promise<() => Promise<void>>): Promise<void> {
  const documentId = await aDocumentIn(server.databaseUrl);
  const writers = Array.from({ length: Number(values.writers) }, (_, number) => takePart(server.url, documentId, `w${number}`, { saved: true }));
  const reader = takePart(server.url, documentId, 'reader');
  while (![...writers, reader].every(({ provider, told }) => provider.synced && (provider === reader.provider || told().saved === 1))) await pause(5);
  const typing = writers.map((writer, number) => typeOn(writer, `w${number}.`, 5));
  await pause(300 + Math.random() * 2_500);
  const mend = await kill();
  const seen = reader.text();
  const saved = writers.map(({ told }, number) => Array.from({ length: told().saved - 1 }, (_, word) => `w${number}.${word + 1}`).join(' ')).join(' ');
  typing.forEach(({ stop }) => stop());
  [...writers, reader].forEach(({ provider }) => provider.destroy());
  await mend();
  const stored = await storedTextInTime(server.databaseUrl, documentId);
  const lost = { seen: missing(seen, stored).length, saved: missing(saved, stored).length };
  sums.kills += 1;
  sums.seen += seen.split(' ').length - 1;
  sums.saved += saved.split(' ').length;
  sums.lostSeen += lost.seen;
  sums.lostSaved += lost.saved;
  console.log(`${name}: ${seen.split(' ').length - 1} seen, ${lost.seen} of them lost; ${saved.split(' ').length} called saved, ${lost.saved} of them lost`);
}
