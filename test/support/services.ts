import type { AppLoadContext } from '@remix-run/node';
import type { Db } from '#db/client.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { solveSeating } from '#domain/seating/solve-seating.ts';
import { prepareImage } from '#server/images/prepare-image.ts';
import { hashedMap } from '#server/opinion-map/hashed-map.ts';
import { createDeps } from '#server/services/create-deps.ts';
import type { Deps } from '#server/services/deps.ts';
import { createServices, type Services } from '#server/services/index.ts';
import { TEST_NOW } from './builders.ts';
import { createMemoryBundleStore } from './memory-bundle-store.ts';

export const TEST_ORIGIN = 'http://plenary.test';

/** The dependencies of use cases on a test database: everything in earnest but the clock, and no limits unless given. */
export const testDeps = (db: Db, given: Partial<Deps> = {}): Deps => ({
  ...createDeps({
    db,
    now: () => TEST_NOW,
    origin: TEST_ORIGIN,
    adminEmail: null,
    isDemo: true,
    isMailSent: true,
    secret: 'a secret for tests that is long enough',
    limit: async () => undefined,
    accessChanged: () => undefined,
    notesAccessChanged: () => undefined,
    live: () => ({ changed: () => undefined, snapshot: async () => ({ epoch: '', version: 0, entries: {} }), suggestionTo: async () => null, timesChanged: () => undefined, topicGrew: () => undefined, topicHidden: () => undefined }),
    solveSeating: async (task) => solveSeating(task),
    makeMap: async (task) => hashedMap(task),
    lookUpDoi: async () => null,
    readTitle: async () => null,
    webhookLine: { judge: async () => null, post: async () => ({ status: 204, tookMs: 1, answer: '', fault: null }) },
    webhookPosted: () => undefined,
    pushKeysGiven: null,
    providers: { offered: [], begin: async () => null, end: async () => ({ kind: 'failed' }) },
    accountMerged: () => undefined,
    documentStore: createMemoryDocumentStore(),
    documentHands: () => ({ read: async () => null, edit: async () => 'missing', keepVersion: async () => null, keepClosingVersion: async () => undefined, tellRemarks: () => undefined }),
    imageStore: createPostgresImageStore(db),
    imageStoreIn: createPostgresImageStore,
    prepareImage,
    writeReportFile: async () => null,
    writeCredentialFile: async () => new Uint8Array(),
    reportPublished: () => undefined,
    bundleStore: createMemoryBundleStore(),
    bundleAsked: () => undefined,
    siteState: () => ({ version: '0.0.0', startedAt: TEST_NOW, isDatabaseReachable: true, openDocuments: 0, documentConnections: 0, waitingEdits: 0, memoryBytes: 0, jobs: [] }),
    mailPosted: () => undefined,
  }),
  ...given,
});

export const testServices = (db: Db, given: Partial<Deps> = {}): Services => createServices(testDeps(db, given));

/** What a loader or action is called with when that person asks; `signedIn` collects whom the request signed in. */
export function asActor(services: Services, actor: Actor = visitor) {
  const signedIn: string[] = [];
  const context: AppLoadContext = {
    services,
    actor,
    authentication: {
      authSessionId: actor.kind === 'person' ? 'test' : null,
      signIn: async (accountId) => {
        signedIn.push(accountId);
        return `plenary=test-${accountId}; HttpOnly`;
      },
      signOut: async () => 'plenary=; Max-Age=0',
    },
    limit: async () => undefined,
    cspNonce: 'test',
    drawn: null,
    requestId: 'test',
    origin: TEST_ORIGIN,
    isDemo: false,
    isProduction: true,
    isHttps: false,
    jitsiDomain: null,
    reportDefect: (defect) => {
      throw defect;
    },
  };
  return { context, signedIn };
}
