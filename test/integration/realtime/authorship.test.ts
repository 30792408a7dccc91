import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { mergeUpdates } from 'yjs';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { documents } from '#db/schema/index.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { createId } from '#domain/ids.ts';
import { aPerson } from '#test/support/builders.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { textOf, typed } from '#test/support/typed-text.ts';
import { accountOf, ORIGIN } from '#test/support/document-identity.ts';
import { accessByCookie, join, openDocumentServer, openMemoryServer } from '#test/support/document-server.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function aDocumentInPostgres() {
  const documentId = createId();
  await database.db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: new Date() });
  const store = createPostgresDocumentStore(database.url);
  onTestFinished(store.close);
  return { store, documentId };
}

/** Whoever comes is this account. */
const as = (accountId: string): typeof accessByCookie => async (request, documentId) => {
  const access = await accessByCookie(request, documentId);
  return access && { ...access, accountId };
};

/** Somebody who sends whatever bytes they like. */
async function aRawConnection(url: string, documentId: string, name: string) {
  const socket = new WebSocket(`${url}/${documentId}`, { headers: { cookie: name, origin: ORIGIN } });
  onTestFinished(() => socket.terminate());
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'message');
  return { closed, send: (bytes: Uint8Array) => socket.send(bytes), edit: (update: Uint8Array) => socket.send(edit(update)) };
}

const edit = (update: Uint8Array) => new Uint8Array([messageTypes.sync, syncSteps.edit, ...lengthOf(update), ...update]);
const lengthOf = ({ length }: Uint8Array) => (length < 128 ? [length] : [128 | (length & 127), length >> 7]);

describe('the author of every letter', () => {
  it('[AUT-1] is bound to the account that first wrote under its client id, and stored with it', async () => {
    const { store, url, documentId } = await openMemoryServer();
    const ada = join(url, documentId, 'ada');
    await expect.poll(() => ada.provider.synced).toBe(true);
    ada.type('mine');
    await expect.poll(async () => (await store.load(documentId))?.authors.get(ada.ydoc.clientID)).toBe(accountOf('ada'));
  });

  it('[AUT-1] is the merged account also for what waited to be committed when a guest became part of it', async () => {
    const store = createMemoryDocumentStore();
    const documentId = createId();
    store.create(documentId);
    let isAway = true;
    const append: typeof store.append = async (batch) => (isAway ? Promise.reject(new Error('away')) : store.append(batch));
    const { url, documents } = await openDocumentServer({ ...store, append });
    const guest = join(url, documentId, 'guest');
    await expect.poll(() => guest.provider.synced).toBe(true);
    guest.type('mine');
    await expect.poll(() => documents.peek(documentId)?.isUnstorable).toBe(true);
    documents.accountMerged(accountOf('guest'), accountOf('ada'));
    isAway = false;
    await expect.poll(async () => (await store.load(documentId))?.authors.get(guest.ydoc.clientID)).toBe(accountOf('ada'));
    expect((await store.history(documentId)).map(({ accountId }) => accountId)).toEqual([accountOf('ada')]);
  });

  it('[AUT-1] is the merged account also for what is just being committed when a guest becomes part of it', async () => {
    const { accountId: guest } = await aPerson(database.db, { email: null, emailVerifiedAt: null });
    const { accountId: owner } = await aPerson(database.db);
    const { store, documentId } = await aDocumentInPostgres();
    let commit: () => void = () => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let commits = 0;
    const { url, documents } = await openDocumentServer({ ...store, append: async (batch) => ((commits += 1), await mayCommit, store.append(batch)) }, {}, undefined, as(guest));
    const page = join(url, documentId, 'guest');
    await expect.poll(() => page.provider.synced).toBe(true);
    page.type('mine');
    await expect.poll(() => commits).toBe(1);
    await database.db.transaction((tx) => mergeAccount(tx, guest, owner));
    documents.accountMerged(guest, owner);
    commit();
    await documents.writer.settled();
    expect((await store.load(documentId))?.authors.get(page.ydoc.clientID)).toBe(owner);
    expect((await store.history(documentId)).map(({ accountId }) => accountId)).toEqual([owner]);
  });

  it('[AUT-1] is the merged account also for what could not be committed just when a guest became part of it', async () => {
    const store = createMemoryDocumentStore();
    const documentId = createId();
    store.create(documentId);
    let fail: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => (fail = resolve));
    let commits = 0;
    const append: typeof store.append = async (batch) => {
      commits += 1;
      if (commits > 1) return store.append(batch);
      await failed;
      throw new Error('away');
    };
    const { url, documents } = await openDocumentServer({ ...store, append });
    const guest = join(url, documentId, 'guest');
    await expect.poll(() => guest.provider.synced).toBe(true);
    guest.type('mine');
    await expect.poll(() => commits).toBe(1);
    documents.accountMerged(accountOf('guest'), accountOf('ada'));
    fail();
    await expect.poll(async () => (await store.load(documentId))?.authors.get(guest.ydoc.clientID)).toBe(accountOf('ada'));
    expect((await store.history(documentId)).map(({ accountId }) => accountId)).toEqual([accountOf('ada')]);
  });

  it('[AUT-1] cannot be forged: who writes on under the client id of another is cut off, and nothing of it is kept', async () => {
    const { url, documentId, stored } = await openMemoryServer();
    const [first, forged] = typed(7, 'by ada', ' forged') as [Uint8Array, Uint8Array];
    const ada = await aRawConnection(url, documentId, 'ada');
    ada.edit(first);
    await expect.poll(stored).toBe('by ada');
    const eve = await aRawConnection(url, documentId, 'eve');
    eve.edit(forged);
    expect(await eve.closed).toBe(4409);
    expect(await stored()).toBe('by ada');
  });

  it('[AUT-1] stays bound after the document has left memory', async () => {
    const { store, url, documentId, close } = await openMemoryServer();
    const [first, forged] = typed(7, 'by ada', ' forged') as [Uint8Array, Uint8Array];
    (await aRawConnection(url, documentId, 'ada')).edit(first);
    await expect.poll(async () => textOf(await store.load(documentId))).toBe('by ada');
    await close();
    const again = await openDocumentServer(store);
    const eve = await aRawConnection(again.url, documentId, 'eve');
    eve.edit(forged);
    expect(await eve.closed).toBe(4409);
  });

  it('[AUT-1] follows a guest who became part of an account, in the page they have open', async () => {
    const { documents, url, documentId, stored } = await openMemoryServer();
    const [asGuest, asAccount] = typed(7, 'as a guest', ', and as ada') as [Uint8Array, Uint8Array];
    (await aRawConnection(url, documentId, 'guest')).edit(asGuest);
    await expect.poll(stored).toBe('as a guest');
    documents.accountMerged(accountOf('guest'), accountOf('ada'));
    (await aRawConnection(url, documentId, 'ada')).edit(asAccount);
    await expect.poll(stored).toBe('as a guest, and as ada');
  });

  it('[AUT-1] is not changed by a browser that sends back what others wrote', async () => {
    const { store, url, documentId, stored } = await openMemoryServer();
    const [first, second] = typed(7, 'by ada', ' and ada') as [Uint8Array, Uint8Array];
    const ada = await aRawConnection(url, documentId, 'ada');
    ada.edit(first);
    ada.edit(second);
    await expect.poll(stored).toBe('by ada and ada');
    const ben = await aRawConnection(url, documentId, 'ben');
    ben.edit(first);
    ben.edit(typed(8, 'ben')[0] as Uint8Array);
    await expect.poll(async () => (await store.load(documentId))?.authors.get(8)).toBe(accountOf('ben'));
    expect((await store.load(documentId))?.authors.get(7)).toBe(accountOf('ada'));
    expect((await store.load(documentId))?.updates).toHaveLength(3);
  });
});

describe('an update that leaves a gap', () => {
  const answer = (update: Uint8Array) => new Uint8Array([messageTypes.sync, syncSteps.answer, ...lengthOf(update), ...update]);

  it('[SYN-6] is passed over before the connection has said what the server lacks, and comes with that', async () => {
    const { url, documentId, stored } = await openMemoryServer();
    const [first, second] = typed(7, 'typed offline, ', 'typed on returning') as [Uint8Array, Uint8Array];
    const ben = join(url, documentId, 'ben');
    await expect.poll(() => ben.provider.synced).toBe(true);
    const ada = await aRawConnection(url, documentId, 'ada');
    ada.edit(second);
    ada.send(answer(mergeUpdates([first, second])));
    await expect.poll(stored).toBe('typed offline, typed on returning');
    await expect.poll(ben.text).toBe('typed offline, typed on returning');
  });

  it('[SYN-6] closes a connection that has answered before, which then comes back', async () => {
    const { url, documentId, stored } = await openMemoryServer();
    const ada = await aRawConnection(url, documentId, 'ada');
    ada.send(answer(new Uint8Array([0, 0])));
    ada.edit(typed(7, 'missing', 'gap')[1] as Uint8Array);
    expect(await ada.closed).toBe(4410);
    expect(await stored()).toBe('');
  });
});

describe('a bad frame', () => {
  it.each([
    ['no bytes at all', new Uint8Array()],
    ['a sync step that does not exist', new Uint8Array([0, 9, 0])],
    ['an update that ends early', edit((typed(7, 'whole') as [Uint8Array])[0].slice(0, -4))],
    ['an update of noise', edit(new Uint8Array([255, 255, 255, 255, 15, 1, 2, 3]))],
    ['a client named twice, of which Yjs would take the last block alone', edit(new Uint8Array([2, 1, 7, 0, 4, 1, 1, 99, 1, 97, 1, 7, 1, 132, 7, 0, 1, 98, 0]))],
    ['an origin that is not written yet', edit(new Uint8Array([1, 1, 7, 5, 132, 7, 9, 1, 97, 0]))],
    ['cursors that end early', new Uint8Array([1, 3, 1, 5])],
    ['a cursor that is no JSON', new Uint8Array([1, 5, 1, 5, 1, 1, 123])],
  ])('[SYN-3] of %s closes only its own connection', async (_name, bytes) => {
    const { url, documentId, stored } = await openMemoryServer();
    const [ada, ben] = [join(url, documentId, 'ada'), join(url, documentId, 'ben')];
    await expect.poll(() => ada.provider.synced && ben.provider.synced).toBe(true);
    const eve = await aRawConnection(url, documentId, 'eve');
    eve.send(bytes);
    expect(await eve.closed).toBe(4400);
    ada.type('undisturbed');
    await expect.poll(ben.text).toBe('undisturbed');
    expect(await stored()).toBe('undisturbed');
    expect([ada.closedWith(), ben.closedWith()]).toEqual([[], []]);
  });

  it('[SYN-5] of an unknown type is ignored and counted', async () => {
    const { url, documentId, endpoint, stored } = await openMemoryServer();
    const eve = await aRawConnection(url, documentId, 'eve');
    eve.send(new Uint8Array([77, 1, 2, 3]));
    eve.edit(typed(7, 'still here')[0] as Uint8Array);
    await expect.poll(stored).toBe('still here');
    expect(endpoint.counts.unknownMessages).toBe(1);
  });
});

describe('a document that grows too large', () => {
  it('[ACC-5] takes no more, says so, and keeps what it has', async () => {
    const { url, documentId, stored } = await openMemoryServer({ documentBytes: 2_000 });
    const ada = await aRawConnection(url, documentId, 'ada');
    const [first, second] = typed(7, 'a'.repeat(1_500), 'b'.repeat(1_500)) as [Uint8Array, Uint8Array];
    ada.edit(first);
    await expect.poll(stored).toHaveLength(1_500);
    ada.edit(second);
    expect(await ada.closed).toBe(4413);
    expect(await stored()).toHaveLength(1_500);
  });
});
