import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { runningAddress } from '#db/embedded/running-address.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { readStoredWords } from '#domain/document/stored-content.ts';
import { makePassableFolder } from '#test/support/passable-folder.ts';
import { type Demo, readDemo } from './demo.ts';

const root = join(import.meta.dirname, '../../..');
const quiet = { info: () => undefined, warn: () => undefined, error: console.error };

/** A Plenary of a test's own, with a bundled Postgres and the demo, that may be killed. */
export type KillablePlenary = {
  demo: Demo;
  /** Ends the program at once, as a loss of power would. Its Postgres lives on. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  /** Makes its Postgres answer nothing, and answer again. */
  holdPostgres: () => void;
  releasePostgres: () => void;
  /** What the database holds of a document, read past the program. */
  storedWords: (documentId: string) => Promise<string>;
  /** Ends program and Postgres in order, and removes what they wrote. */
  end: () => Promise<void>;
};

export async function startKillablePlenary(): Promise<KillablePlenary> {
  const dataDir = await makePassableFolder('plenary-killed-');
  const port = await freePort();
  let program: ChildProcess;
  let held: number[] = [];
  const start = async (): Promise<void> => {
    program = launch(dataDir, port);
    await open(program);
  };
  await start();
  return {
    demo: readDemo(dataDir),
    kill: () => endBy('SIGKILL'),
    start,
    holdPostgres: () => {
      held = [postgresPid(dataDir)];
      held.push(...childrenOf(held[0] ?? 0));
      for (const pid of held) process.kill(pid, 'SIGSTOP');
    },
    releasePostgres: () => {
      for (const pid of held.splice(0)) process.kill(pid, 'SIGCONT');
    },
    storedWords: async (documentId) => {
      const store = createPostgresDocumentStore((await runningAddress(dataDir, quiet)) ?? '');
      return readStoredWords(store, documentId).finally(store.close);
    },
    end: async () => {
      await endBy('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };

  async function endBy(signal: NodeJS.Signals): Promise<void> {
    const gone = once(program, 'exit');
    program.kill(signal);
    await gone;
  }
}

function launch(dataDir: string, port: number): ChildProcess {
  const { DATABASE_URL: _outside, ORIGIN: _origin, SMTP_URL: _mail, ...rest } = process.env;
  const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: 'on', NODE_ENV: 'production', LOG_LEVEL: 'error' } as const;
  return spawn(process.execPath, ['--enable-source-maps', join(root, 'build/main/main.js')], {
    cwd: root,
    env: { ...rest, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
}

const postgresPid = (dataDir: string): number => Number.parseInt(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);

const childrenOf = (pid: number): number[] => execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).trim().split('\n').map(Number);

/** Waits until the program says that it is open; one that ends before it fails. */
async function open(program: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    program.stdout?.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (said.includes('Plenary is open')) resolve();
    });
    program.once('exit', () => reject(new Error(`The program ended before it was open. ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
