import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedLog } from './embedded-log.ts';
import type { Home } from './home.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { spawnOptionsFor } from './run-as.ts';
import { settingsFor } from './settings.ts';

type Launched = { kind: 'ready'; server: { pid: number; port: number } } | { kind: 'failed'; said: string };

const LOOK_AGAIN_MS = 25;
const LOG_KEPT_BYTES = 5_000_000;

/**
 * Starts Postgres in a process group of its own, so that an interrupt typed at the terminal reaches only the program,
 * which still needs its database to drain. Answers when it takes connections, or with the last words of its log.
 */
export async function launch(home: Home, { log, durable, port: wanted }: { log: EmbeddedLog; durable: boolean; port?: number }, giveUpAt: number): Promise<Launched> {
  const port = wanted ?? (await freePort());
  await keepLogShort(home.serverLog);
  const serverLog = await open(home.serverLog, 'a', 0o600);
  const saidBefore = (await serverLog.stat()).size;
  const child = spawn(home.binaries.postgres, ['-D', home.cluster, ...settingsFor(port, durable)], {
    ...spawnOptionsFor(home.account),
    detached: true,
    stdio: ['ignore', serverLog.fd, serverLog.fd],
  });
  const failedToSpawn = once(child, 'error').then(([error]) => (error as Error).message);
  await serverLog.close();
  child.unref();
  if (child.pid === undefined) return { kind: 'failed', said: await failedToSpawn };

  while (child.exitCode === null && child.signalCode === null && Date.now() < giveUpAt) {
    const file = await readPostmasterFile(home.cluster);
    if (file?.pid === child.pid && file.isReady) {
      log.info(`The bundled Postgres runs as process ${child.pid} on port ${port}.`);
      return { kind: 'ready', server: { pid: child.pid, port } };
    }
    await pause(LOOK_AGAIN_MS);
  }
  return { kind: 'failed', said: (await readFile(home.serverLog)).subarray(saidBefore).toString().trim() };
}

async function keepLogShort(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_KEPT_BYTES) await rename(file, `${file}.1`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
