import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Db } from '#db/client.ts';
import { createNoticeListener } from '#db/notice-listener.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { createLog } from '#server/log.ts';
import { openLive } from '#server/realtime/live/open-live.ts';
import { openDocuments } from '#server/realtime/open-documents.ts';
import { routeUpgrades } from '#server/realtime/upgrade-router.ts';
import type { AccessScope } from '#server/services/deps.ts';
import type { Services } from '#server/services/index.ts';
import { ORIGIN } from './document-identity.ts';
import { testServices } from './services.ts';

export type LiveHouse = { url: string; documentsUrl: string; services: Services; said: string[]; close: () => Promise<void> };

type Given = { db: Db; databaseUrl: string; /** Who connects with a cookie; null is nobody. */ findPerson: (cookie: string) => Promise<Person | null>; now?: () => Date; port?: number };

/** The live side of the house on a port of its own: use cases, documents and gateway over a test database, as `main.ts` puts them together. */
export async function openLiveHouse({ db, databaseUrl, findPerson, now = () => new Date(), port = 0 }: Given): Promise<LiveHouse> {
  const said: string[] = [];
  const log = createLog('warn', { write: (line: string) => void said.push(line) });
  const store = createPostgresDocumentStore(databaseUrl);
  const listener = createNoticeListener(databaseUrl);
  const accessChanged = (scope: AccessScope): void => {
    documents.accessChanged(scope);
    live.accessChanged(scope);
  };
  const services = testServices(db, { now, documentStore: store, documentHands: () => documents.hands, live: () => live.hands, accessChanged, notesAccessChanged: (scope) => documents.accessChanged(scope) });
  const connecting = {
    now,
    log,
    env: { ORIGINS: [ORIGIN], RECOVERY_UNTIL: undefined },
    limit: async () => undefined,
    limitNetwork: async () => undefined,
    authenticator: async (cookie: string | undefined) => ({ actor: (await findPerson(cookie ?? '')) ?? visitor }),
  };
  const documents = openDocuments({ ...connecting, store, open: services.documents.openDocument });
  const live = openLive({ ...connecting, live: services.live, discussion: services.discussion, notices: services.notices, noticesTold: listener.listen, documents: { read: (documentId) => documents.hands.read(documentId), lastTimesOf: documents.lastTimesOf } });
  const server = createServer((_request, response) => response.end('page'));
  routeUpgrades(server, [documents.take, live.take], () => false);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    await live.close();
    await documents.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await listener.stop();
    await store.close();
  };
  return { url: `http://${at}`, documentsUrl: `ws://${at}/collab`, services, said, close };
}
