import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createDb } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { documents } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { textOf } from '#test/support/typed-text.ts';
import type { Participant } from './participant.ts';

const program = fileURLToPath(new URL('../integration/realtime/document-process.ts', import.meta.url));

export type KillableServer = { process: ChildProcess; url: string; databaseUrl: string; postgresPid: number | undefined };

/** Starts the document server in a process of its own; `where` is a database's address or a data folder. */
export async function startServer(where: string, port = '0', flags: readonly string[] = []): Promise<KillableServer> {
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', program, where, port], { stdio: ['ignore', 'pipe', 'inherit'] });
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

/** What the database holds, read past every server. */
export async function storedText(databaseUrl: string, documentId: string): Promise<string> {
  const store = createPostgresDocumentStore(databaseUrl);
  const text = textOf(await store.load(documentId)) ?? '';
  await store.close();
  return text;
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
