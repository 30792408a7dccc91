import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { eq } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { documentArchives, documentLog } from '#db/schema/index.ts';
import { join } from '#test/support/document-server.ts';
import { requireBuild } from '#test/support/require-build.ts';
import { openTestDatabase } from '#test/support/test-database.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const EDITS = 300;
/** Together too long to be folded on the spot. */
const WORDS = 'x'.repeat(400);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

it('[PER-6] the program as it is built folds a long log in its thread', async () => {
  requireBuild();
  const database = await openTestDatabase();
  onTestFinished(() => database.close());
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.url, PORT: String(await freePort()), LOG_LEVEL: 'error', DEMO: 'off' };
  const program = spawn(process.execPath, ['build/main/main.js'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env });
  onTestFinished(() => void program.kill('SIGKILL'));
  for await (const words of program.stdout.setEncoding('utf8')) if (String(words).includes('Plenary is open')) break;

  const prepared = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'bench/prepare.ts', '--documents', '1'], { cwd: root, env });
  const { url, origin, cookie, documentIds } = JSON.parse(prepared.stdout) as { url: string; origin: string; cookie: string; documentIds: [string] };
  const ada = join(url, documentIds[0], cookie, { origin, saved: true });
  await expect.poll(() => ada.told().saved, { timeout: 30_000 }).toBe(1);
  for (let edit = 0; edit < EDITS; edit += 1) ada.type(WORDS);
  await expect.poll(() => ada.told().saved, { timeout: 30_000 }).toBe(1 + EDITS);

  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(await database.db.$count(documentLog, eq(documentLog.documentId, documentIds[0]))).toBe(0);
  expect(await database.db.$count(documentArchives, eq(documentArchives.documentId, documentIds[0]))).toBe(1);
});
