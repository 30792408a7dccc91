import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDb } from '#db/client.ts';
import { openHome } from '#db/embedded/home.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { documents } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { textOf } from '#test/support/typed-text.ts';
import type { Participant } from './participant.ts';

const programs = {
  documents: fileURLToPath(new URL('../integration/realtime/document-process.ts', import.meta.url)),
  live: fileURLToPath(new URL('../integration/realtime/live/live-process.ts', import.meta.url)),
};

export type KillableServer = { process: ChildProcess; url: string; databaseUrl: string; postgresPid: number | undefined };

/** Starts the document server, or the live side of the house, in a process of its own; `where` is a database's address or, for documents, a data folder. */
export async function startServer(where: string, port = '0', flags: readonly string[] = [], program: keyof typeof programs = 'documents'): Promise<KillableServer> {
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', programs[program], where, port], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { process: child, ...(JSON.parse(line) as Omit<KillableServer, 'process'>) };
}

export const portOf = ({ url }: KillableServer): string => new URL(url.replace('ws:', 'http:')).port;

/** Ends a process at once, as a loss of power would, and waits until it is gone. */
export async function killAtOnce(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export async function aDocumentIn(databaseUrl: string): Promise<string> {
  const documentId = createId();
  const { db, close } = createDb(databaseUrl, 1);
  await db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: new Date() });
  await close();
  return documentId;
}

/** Kills the bundled Postgres of a data folder, as a loss of power would; the server above it starts it again. */
export async function killPostgres(dataDir: string): Promise<void> {
  const { cluster } = await openHome(dataDir, { info: () => undefined, warn: () => undefined, error: console.error });
  process.kill(Number.parseInt(await readFile(path.join(cluster, 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
}

/** Ends a server in order, with its bundled Postgres, and removes the data folder. */
export async function endInOrder({ process: child }: KillableServer, dataDir: string): Promise<void> {
  const gone = once(child, 'exit');
  if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await gone;
  await rm(dataDir, { recursive: true, force: true });
}

/** What the database holds, read past every server. One that was just killed needs a moment. */
export async function storedTextInTime(databaseUrl: string, documentId: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await storedText(databaseUrl, documentId);
    } catch (reason) {
      if (tries === 80) throw reason;
      await pause(250);
    }
  }
}

/** What the database holds, read past every server. */
export async function storedText(databaseUrl: string, documentId: string): Promise<string> {
  const store = createPostgresDocumentStore(databaseUrl);
  return store
    .load(documentId)
    .then((stored) => textOf(stored) ?? '')
    .finally(store.close);
}

/** Types numbered words, one every few milliseconds, until it is stopped; answers with how many. */
export function typeOn(participant: Participant, name: string, everyMs = 3): { stop: () => number; typed: () => number } {
  let typed = 0;
  const timer = setInterval(() => participant.type(`${name}${(typed += 1)} `), everyMs);
  return { typed: () => typed, stop: () => (clearInterval(timer), typed) };
}

/** The words that are in one text and not in the other. */
export const missing = (expected: string, found: string): string[] => {
  const present = new Set(found.split(' '));
  return expected.split(' ').filter((word) => word !== '' && !present.has(word));
};
