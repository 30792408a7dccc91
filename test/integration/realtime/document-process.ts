import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { createDb } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { createLog } from '#server/log.ts';
import { createDocumentsEndpoint } from '#server/realtime/documents-endpoint.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import { routeUpgrades } from '#server/realtime/upgrade-router.ts';
import { accountOf, ORIGIN } from '#test/support/document-identity.ts';

/**
 * The document server in a process of its own, so that it can be killed: `<database address or data folder> <port>`.
 * On a data folder it keeps a bundled Postgres. It tells in a line of JSON where it listens. SIGTERM ends it in order;
 * SIGUSR2 makes it tell what memory it holds, after collecting its garbage when started with --expose-gc.
 */
const [where = '', port = '0'] = process.argv.slice(2);
const log = createLog('silent');
const tell = (words: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(words)}\n`);

const embedded = where.startsWith('postgres') ? null : await startEmbeddedPostgres({ dataDir: where, log });
const databaseUrl = embedded?.url ?? where;
if (embedded) {
  const { db, close } = createDb(databaseUrl, 2);
  await migrateDb(db);
  await close();
}
const store = createPostgresDocumentStore(databaseUrl);
const documents = new LiveDocuments({ store, limits: documentLimits, now: () => new Date(), log });
const endpoint = createDocumentsEndpoint({
  documents,
  limits: documentLimits,
  origins: [ORIGIN],
  log,
  findAccess: async ({ headers }, documentId) => {
    const name = headers.cookie ?? '';
    return { documentId, summitId: 'summit', mayWrite: true, accountId: accountOf(name), name, perspective: 'coach', person: name };
  },
});
const server = createServer();
routeUpgrades(server, [endpoint.take], () => false);
server.listen(Number(port), '127.0.0.1', () => tell({ url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`, databaseUrl, postgresPid: embedded?.pid }));
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  tell({ ...process.memoryUsage() });
});
process.once('SIGTERM', () => {
  void documents.close().then(async () => {
    await store.close();
    await embedded?.stop();
    process.exit(0);
  });
});
