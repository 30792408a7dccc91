import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commandOf } from '#db/embedded/living-process.ts';
import { readPostmasterFile } from '#db/embedded/postmaster-file.ts';
import { requireBuild } from '#test/support/require-build.ts';
import { emptyFolder, namesIn, nextTick, root } from './launched-app.ts';

/** The whole program from its sources; while developing Vite makes the pages, else they have to be built. */
async function startProgram(dataDir: string, settings: Record<string, string> = {}) {
  if (settings['NODE_ENV'] !== 'development') requireBuild();
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', PORT: String(await freePort()), LOG_LEVEL: 'error', ...settings },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = text(child.stderr);
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<{ code: number | null; said: string }> => {
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    const [code] = await ended;
    return { code, said: await said };
  };
  return { stdout: child.stdout, end };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

describe('the program', () => {
  it('leaves no Postgres and nothing half made behind when its first start is interrupted', async () => {
    const dataDir = await emptyFolder();
    const program = await startProgram(dataDir);
    while (!(await namesIn(join(dataDir, 'postgres'))).some((name) => name.startsWith('making-'))) await nextTick();
    expect(await program.end()).toEqual({ code: 0, said: '' });
    expect(await namesIn(join(dataDir, 'postgres'))).not.toContainEqual(expect.stringMatching(/^making-/));
    expect(await readPostmasterFile(join(dataDir, 'postgres', 'cluster'))).toBeNull();
  });

  it('leaves no Postgres behind either when its terminal is closed', async () => {
    const dataDir = await emptyFolder();
    const program = await startProgram(dataDir, { DEMO: 'off' });
    for await (const words of program.stdout.setEncoding('utf8')) if (String(words).includes('Plenary is open')) break;
    expect(await program.end('SIGHUP')).toEqual({ code: 0, said: '' });
    expect(await readPostmasterFile(join(dataDir, 'postgres', 'cluster'))).toBeNull();
  });

  it('ends its Postgres in order while developing too, whatever Vite does at the same signal', { timeout: 90_000 }, async () => {
    const dataDir = await emptyFolder();
    const program = await startProgram(dataDir, { NODE_ENV: 'development', DEMO: 'off' });
    for await (const words of program.stdout.setEncoding('utf8')) if (String(words).includes('Plenary is open')) break;
    const postgres = await readPostmasterFile(join(dataDir, 'postgres', 'cluster'));
    expect((await program.end()).code).toBe(0);
    expect(await commandOf(postgres?.pid ?? 0)).toBeNull();
  });
});
