import { setTimeout as pause } from 'node:timers/promises';
import { whoAnswers } from './connection.ts';
import type { EmbeddedLog } from './embedded-log.ts';
import { unless } from './file-errors.ts';
import type { Home } from './home.ts';
import { launch } from './launch.ts';
import { commandOf, everyCommand, isAlive } from './living-process.ts';
import { readPostmasterFile, releasePostmasterFile, removeEmptiedPostmasterFile } from './postmaster-file.ts';

export type Server = { pid: number; port: number; adopted: boolean };
type Sighting = { kind: 'running'; pid: number; port: number } | { kind: 'changing' } | { kind: 'absent' };

/** After an unclean end Postgres reads its journal first, which may take a while. */
const PATIENCE_MS = 120_000;
const LOOK_AGAIN_MS = 50;
const LAUNCHES = 3;

/** The one server on our cluster: the one that runs already, else one started now. */
export async function findOrLaunch(home: Home, options: { log: EmbeddedLog; durable: boolean; port?: number }): Promise<Server> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let launches = 0; ; ) {
    const seen = await lookAt(home);
    if (seen.kind === 'running') return { pid: seen.pid, port: seen.port, adopted: true };
    if (seen.kind === 'absent') {
      const launched = await launch(home, options, giveUpAt);
      if (launched.kind === 'ready') return { ...launched.server, adopted: false };
      launches += 1;
      if (launches >= LAUNCHES) throw new Error(`The bundled Postgres did not start. It says:\n${launched.said}`);
    }
    if (Date.now() > giveUpAt) throw new Error(`The bundled Postgres did not get ready. Its log is ${home.serverLog}.`);
    await pause(LOOK_AGAIN_MS);
  }
}

/** Who is on our cluster, by the file Postgres leaves there; what the file claims is checked, for it may be stale. */
async function lookAt(home: Home): Promise<Sighting> {
  const file = await readPostmasterFile(home.cluster);
  const isServer = (command: string | null) => command !== null && command.includes('postgres') && command.includes(home.cluster);
  if (file === null) {
    // A server that is just starting has not written into its file yet.
    if ((await everyCommand()).some(isServer)) return { kind: 'changing' };
    await removeEmptiedPostmasterFile(home.cluster);
    return { kind: 'absent' };
  }
  if (!isAlive(file.pid)) return { kind: 'absent' };
  if (!isServer(await commandOf(file.pid))) {
    await releasePostmasterFile(home.cluster);
    return { kind: 'absent' };
  }
  if (file.port === null) return { kind: 'changing' };
  const answer = await whoAnswers(home, file.port);
  if (answer === 'ours') return { kind: 'running', pid: file.pid, port: file.port };
  if (answer === 'stranger' && file.isReady) {
    throw new Error(`A Postgres (process ${file.pid}) runs on ${home.cluster}, but it does not take the password of this data folder.`);
  }
  return { kind: 'changing' };
}

const ENDING_MS = 20_000;

/** Ends the server after its open transactions were broken off and all is on disk; returns when it is gone. */
export async function stopServer(pid: number, log: EmbeddedLog): Promise<void> {
  signal(pid, 'SIGINT');
  const hurryAt = Date.now() + ENDING_MS;
  let hurried = false;
  while ((await commandOf(pid)) !== null) {
    if (!hurried && Date.now() > hurryAt) {
      log.warn('The bundled Postgres takes long to end and is being cut short; it will read its journal at the next start.');
      signal(pid, 'SIGQUIT');
      hurried = true;
    }
    await pause(LOOK_AGAIN_MS / 2);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    unless('ESRCH')(error);
  }
}
