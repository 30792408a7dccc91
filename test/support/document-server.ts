import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { documentLimits, type DocumentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { createId } from '#domain/ids.ts';
import { forbidden, tooMany } from '#domain/refusal.ts';
import type { FindAccess } from '#server/realtime/connection-access.ts';
import { createDocumentsEndpoint } from '#server/realtime/documents-endpoint.ts';
import { createLog } from '#server/log.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import { routeUpgrades } from '#server/realtime/upgrade-router.ts';
import { accountOf, ORIGIN } from './document-identity.ts';
import { type Participant, takePart } from './participant.ts';
import { textOf } from './typed-text.ts';

/** Who asks is the cookie itself: `visitor`, `stranger`, `hasty`, `reader-<name>` or the name of somebody who may write. */
export type DocumentServer = {
  url: string;
  server: Server;
  documents: LiveDocuments;
  endpoint: ReturnType<typeof createDocumentsEndpoint>;
  /** What the document server says about itself. */
  said: string[];
  close: () => Promise<void>;
};

/** Who asks is the cookie itself, as `DocumentServer` says. */
export const accessByCookie: FindAccess = async ({ headers }, documentId) => {
  const name = headers.cookie ?? 'visitor';
  if (name === 'visitor') return null;
  if (name === 'stranger') throw forbidden('You take no part here.');
  if (name === 'hasty') throw tooMany('That was tried too often.', 60);
  return { documentId, summitId: 'summit', mayWrite: !name.startsWith('reader'), accountId: accountOf(name), name, perspective: 'coach', person: `person-${name}` };
};

/** A document server on a port of its own over a store; it ends with the test. */
export async function openDocumentServer(store: DocumentStore, given: Partial<DocumentLimits> = {}, recoveryUntil?: Date, findAccess: FindAccess = accessByCookie): Promise<DocumentServer> {
  const limits = { ...documentLimits, ...given };
  const said: string[] = [];
  const log = createLog('info', { write: (line: string) => void said.push(line) });
  const documents = new LiveDocuments({ store, limits, now: () => new Date(), log, recoveryUntil });
  let isClosing = false;
  const endpoint = createDocumentsEndpoint({
    documents,
    limits,
    origins: [ORIGIN],
    log,
    findAccess,
  });
  const server = createServer((_request, response) => response.end('page'));
  routeUpgrades(server, [endpoint.take], () => isClosing);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`;
  let closing: Promise<void> | null = null;
  const close = () =>
    (closing ??= (async () => {
      isClosing = true;
      await documents.close();
      endpoint.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    })());
  onTestFinished(close);
  return { url, server, documents, endpoint, said, close };
}

/** A document server over a store in memory that holds one empty document. */
export async function openMemoryServer(limits: Partial<DocumentLimits> = {}) {
  const store = createMemoryDocumentStore();
  const documentId = createId();
  store.create(documentId);
  return { store, documentId, stored: async () => textOf(await store.load(documentId)), ...(await openDocumentServer(store, limits)) };
}

/** Somebody who has a document open through the real y-websocket client; they leave with the test. */
export function join(...given: Parameters<typeof takePart>): Participant {
  const participant = takePart(...given);
  onTestFinished(() => participant.provider.destroy());
  return participant;
}
