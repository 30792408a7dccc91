import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createFolding } from '#db/folding.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { documentArchives, documents } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { describeDocumentStore } from '#test/contracts/document-store-contract.ts';
import { describeVersionStore } from '#test/contracts/version-store-contract.ts';
import { textOf, typed } from '#test/support/typed-text.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let store: ReturnType<typeof createPostgresDocumentStore>;
let storeWithThread: ReturnType<typeof createPostgresDocumentStore>;
beforeAll(async () => {
  database = await openTestDatabase();
  store = createPostgresDocumentStore(database.url);
  storeWithThread = createPostgresDocumentStore(database.url, { folding: createFolding({ hereUpToBytes: 0 }) });
});
afterAll(async () => {
  await Promise.all([store.close(), storeWithThread.close()]);
  await database.close();
});

const create = async (documentId: string): Promise<void> => {
  await database.db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: TEST_NOW });
};

describeDocumentStore('documents in Postgres', async () => ({ store, create }));
describeVersionStore('versions in Postgres', async () => ({ store, create, anAccount: async () => (await aPerson(database.db)).accountId }));
describeDocumentStore('documents in Postgres whose logs are folded in a thread', async () => ({ store: storeWithThread, create }));

it('[PER-6] two that compact at once do it one after the other, and what comes meanwhile stays in the log', async () => {
  const documentId = createId();
  await create(documentId);
  const append = (updates: Uint8Array[]) => store.append({ entries: [{ documentId, accountId: null, updates }], bindings: [], at: TEST_NOW });
  const updates = typed(7, 'before ', 'meanwhile') as [Uint8Array, Uint8Array];
  await append([updates[0]]);
  const other = createPostgresDocumentStore(database.url, { folding: createFolding({ hereUpToBytes: 0 }) });
  onTestFinished(other.close);
  await Promise.all([storeWithThread.compact(documentId), other.compact(documentId), append([updates[1]])]);
  expect(textOf(await store.load(documentId))).toBe('before meanwhile');
  await store.compact(documentId);
  expect(textOf(await store.load(documentId))).toBe('before meanwhile');
  expect((await store.history(documentId)).flatMap((entry) => entry.updates.map((update) => [...update]))).toEqual(updates.map((update) => [...update]));
});

it('refuses to load or compact a log with an update that cannot be read, and keeps every row of it', async () => {
  const documentId = createId();
  await create(documentId);
  const [sound] = typed(7, 'sound') as [Uint8Array];
  const rows = [sound, new Uint8Array([1, 1, 9, 9])];
  for (const update of rows) await store.append({ entries: [{ documentId, accountId: null, updates: [update] }], bindings: [], at: TEST_NOW });
  await expect(storeWithThread.load(documentId)).rejects.toThrow();
  for (const each of [store, storeWithThread]) await expect(each.compact(documentId)).rejects.toThrow();
  expect((await store.load(documentId))?.updates.map((update) => [...update])).toEqual(rows.map((update) => [...update]));
});

it('keeps what it compacts in the archive, with who wrote it when', async () => {
  const documentId = createId();
  await create(documentId);
  await store.append({ entries: [{ documentId, accountId: createId(), updates: typed(7, 'a', 'b') }], bindings: [], at: TEST_NOW });
  await store.compact(documentId);
  const archives = (await database.db.select().from(documentArchives)).filter((archive) => archive.documentId === documentId);
  expect(archives).toMatchObject([{ firstAt: TEST_NOW, lastAt: TEST_NOW }]);
});

it('names whoever a guest has become as the author of what the guest wrote, in log and archive alike, and of what the guest brought back', async () => {
  const documentId = createId();
  await create(documentId);
  const [{ accountId: guest }, { accountId: owner }] = [await aPerson(database.db), await aPerson(database.db)];
  const [first, second] = typed(7, 'archived ', 'in the log') as [Uint8Array, Uint8Array];
  await store.append({ entries: [{ documentId, accountId: guest, updates: [first] }], bindings: [{ documentId, clientId: 7, accountId: guest }], at: TEST_NOW });
  await store.compact(documentId);
  const relays = [{ documentId, clientId: 8, clock: 0, end: 1, relayedBy: guest }];
  await store.append({ entries: [{ documentId, accountId: guest, updates: [second] }], bindings: [], relays, at: TEST_NOW });
  await database.db.transaction((tx) => mergeAccount(tx, guest, owner));
  expect((await store.history(documentId)).map(({ accountId }) => accountId)).toEqual([owner, owner]);
  const stored = await store.load(documentId);
  expect(stored?.authors).toEqual(new Map([[7, owner]]));
  expect(stored?.relays.map(({ relayedBy }) => relayedBy)).toEqual([owner]);
});

it('names whoever a guest has become as who kept what the guest named', async () => {
  const documentId = createId();
  await create(documentId);
  const [{ accountId: guest }, { accountId: owner }] = [await aPerson(database.db), await aPerson(database.db)];
  await store.keepVersion({ documentId, occasion: 'named', name: 'Agreed', keptBy: guest, at: TEST_NOW, content: typed(7, 'a')[0] as Uint8Array });
  await database.db.transaction((tx) => mergeAccount(tx, guest, owner));
  expect(await store.listVersions(documentId)).toMatchObject([{ keptBy: owner }]);
});
