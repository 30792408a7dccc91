import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { connect } from '#db/connect.ts';
import { commandOf } from '#db/embedded/living-process.ts';
import { makePassableFolder } from '#test/support/passable-folder.ts';

type Told = { url?: string; postgresPid?: number; refused?: string; lost?: string; log?: string; interrupted?: boolean; answers?: boolean };
type Options = { as?: { uid: number; gid: number }; durable?: boolean };
export type App = { pid: number; url: string; postgresPid: number; said: string[]; process: ChildProcess; next: () => Promise<Told> };

const program = fileURLToPath(new URL('./plenary-process.ts', import.meta.url));
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts an app that is not waited for; what it tells comes by `next`. It is gone when the test ends. */
export function launchApp(dataDir: string, { as, durable = false }: Options = {}): Pick<App, 'process' | 'said' | 'next'> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir, ...(durable ? ['durable'] : [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    ...as,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  const said: string[] = [];
  const next = async (): Promise<Told> => {
    for (;;) {
      const line = await lines.next();
      if (line.done) return { refused: 'The app ended without a word.' };
      const told = JSON.parse(line.value) as Told;
      if (told.log === undefined) return told;
      said.push(told.log);
    }
  };
  return { process: child, said, next };
}

/** Starts an app and waits until its database answers. */
export async function startApp(dataDir: string, options?: Options): Promise<App> {
  const launched = launchApp(dataDir, options);
  const { url, postgresPid, refused } = await launched.next();
  if (url === undefined || postgresPid === undefined) throw new Error(refused ?? 'The app told nothing of its database.');
  return { ...launched, pid: launched.process.pid ?? 0, url, postgresPid };
}

/** Starts an app that is expected to refuse, and answers with its sentence. */
export async function refusalOfApp(dataDir: string, options?: Options): Promise<string | undefined> {
  return (await launchApp(dataDir, options).next()).refused;
}

export async function endApp(app: Pick<App, 'process'>, signal: NodeJS.Signals): Promise<void> {
  const ended = once(app.process, 'exit');
  app.process.kill(signal);
  await ended;
}

export async function killPostgres(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while ((await commandOf(pid)) !== null) await nextTick();
}

/** Gives other processes a turn. */
export const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A data folder that is removed after the test, together with whatever Postgres still runs on it. */
export async function emptyFolder(): Promise<string> {
  const dataDir = await makePassableFolder('plenary-embedded-');
  onTestFinished(async () => {
    const place = await placeOf(dataDir);
    const pid = Number.parseInt(await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8').catch(() => ''), 10);
    if (pid > 0 && (await commandOf(pid))?.includes(place)) await killPostgres(pid);
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  return dataDir;
}

/** The folder the cluster lies in, which is another one when the data folder is closed to Postgres' user. */
export async function placeOf(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'postgres');
  return (await readFile(join(folder, 'location'), 'utf8').catch(() => folder)).trim();
}

export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const sql = connect(url, { max: 1 });
  return sql.unsafe(statement).then(
    async (rows) => (await sql.end(), [...rows]),
    async (error: unknown) => {
      await sql.end();
      throw error;
    },
  );
}
