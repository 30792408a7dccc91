import { once } from 'node:events';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { encodeStateAsUpdate } from 'yjs';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { documentAuthors, documentLog, documentRelays, documents } from '#db/schema/index.ts';
import { HOUR_MS } from '#domain/clock.ts';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { createId } from '#domain/ids.ts';
import { accountOf, ORIGIN } from '#test/support/document-identity.ts';
import { join, openDocumentServer } from '#test/support/document-server.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { textOf, typed } from '#test/support/typed-text.ts';

let database: TestDatabase;
let store: ReturnType<typeof createPostgresDocumentStore>;
beforeAll(async () => {
  database = await openTestDatabase();
  store = createPostgresDocumentStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.close();
});

const anHourAhead = () => new Date(Date.now() + HOUR_MS);

async function aDocument() {
  const { db } = database;
  const documentId = createId();
  await db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: new Date() });
  return {
    documentId,
    stored: async () => textOf(await store.load(documentId)),
    authors: async () => (await store.load(documentId))?.authors,
    relays: async () => (await store.load(documentId))?.relays,
    /** Remembers how the database stands; what it answers with puts it back. */
    backup: async () => {
      const [log, authors] = [await db.select().from(documentLog), await db.select().from(documentAuthors)].map((rows) => rows.filter((row) => row.documentId === documentId)) as [
        (typeof documentLog.$inferSelect)[],
        (typeof documentAuthors.$inferSelect)[],
      ];
      return async () => {
        await db.delete(documentLog).where(eq(documentLog.documentId, documentId));
        await db.delete(documentAuthors).where(eq(documentAuthors.documentId, documentId));
        await db.delete(documentRelays).where(eq(documentRelays.documentId, documentId));
        if (log.length > 0) await db.insert(documentLog).overridingSystemValue().values(log);
        if (authors.length > 0) await db.insert(documentAuthors).values(authors);
      };
    },
  };
}

/** Ada and Ben have a document open; the backup holds Ada's first words and nothing that Ben wrote. */
async function aRestoredRoom() {
  const room = await aDocument();
  const before = await openDocumentServer(store);
  const [ada, ben] = ['ada', 'ben'].map((name) => join(before.url, room.documentId, name)) as [ReturnType<typeof join>, ReturnType<typeof join>];
  await expect.poll(() => ada.provider.synced && ben.provider.synced).toBe(true);
  ada.type('kept, ');
  await expect.poll(ben.text).toBe('kept, ');
  const restore = await room.backup();
  ben.type('lost by ben, ');
  await expect.poll(ada.text).toBe('kept, lost by ben, ');
  ada.type('lost by ada');
  await expect.poll(ben.text).toBe('kept, lost by ben, lost by ada');
  for (const { provider } of [ada, ben]) provider.destroy();
  await before.close();
  await restore();
  expect(await room.stored()).toBe('kept, ');
  return { ...room, ada, ben };
}

/** Somebody who sends whatever bytes they like. */
async function aRawConnection(url: string, documentId: string, name: string) {
  const socket = new WebSocket(`${url}/${documentId}`, { headers: { cookie: name, origin: ORIGIN } });
  onTestFinished(() => socket.terminate());
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'message');
  const send = (step: number) => (update: Uint8Array) => socket.send(message(step, update));
  return { closed, answer: send(syncSteps.answer), edit: send(syncSteps.edit) };
}

const message = (step: number, update: Uint8Array) => new Uint8Array([messageTypes.sync, step, ...lengthOf(update), ...update]);
const lengthOf = ({ length }: Uint8Array) => (length < 128 ? [length] : [128 | (length & 127), length >> 7]);

describe('a recovery window', () => {
  it('[AUT-2] brings back what the backup lacks through whoever comes, and marks what is not known to be theirs', async () => {
    const { documentId, ada, ben, stored, authors, relays } = await aRestoredRoom();
    const { url } = await openDocumentServer(store, {}, anHourAhead());
    const again = join(url, documentId, 'ada', { ydoc: ada.ydoc });
    await expect.poll(stored).toBe('kept, lost by ben, lost by ada');
    const [adas, bens] = [ada.ydoc.clientID, ben.ydoc.clientID];
    expect(await relays()).toEqual([{ clientId: bens, clock: 0, end: 13, relayedBy: accountOf('ada') }]);
    expect(await authors()).toEqual(new Map([[adas, accountOf('ada')]]));

    const back = join(url, documentId, 'ben', { ydoc: ben.ydoc });
    await expect.poll(() => back.provider.synced).toBe(true);
    back.type(', and on');
    await expect.poll(again.text).toBe('kept, lost by ben, lost by ada, and on');
    expect(await authors()).toEqual(new Map([[adas, accountOf('ada')], [bens, accountOf('ben')]]));
    expect(await relays()).toHaveLength(1);
    expect([again.closedWith(), back.closedWith()]).toEqual([[], []]);
  });

  it('[AUT-2] names nobody for the words of a page that the backup does not know, though it is their own', async () => {
    const { documentId, ada, ben, stored, relays, authors } = await aRestoredRoom();
    const { url } = await openDocumentServer(store, {}, anHourAhead());
    join(url, documentId, 'ben', { ydoc: ben.ydoc });
    await expect.poll(stored).toBe('kept, lost by ben, lost by ada');
    expect(await relays()).toEqual(
      [
        { clientId: ada.ydoc.clientID, clock: 6, end: 17, relayedBy: accountOf('ben') },
        { clientId: ben.ydoc.clientID, clock: 0, end: 13, relayedBy: accountOf('ben') },
      ].sort((one, other) => one.clientId - other.clientId),
    );
    expect(await authors()).toEqual(new Map([[ada.ydoc.clientID, accountOf('ada')]]));
    expect((await store.history(documentId)).at(-1)?.accountId).toBeNull();
  });

  it.each([
    ['was never opened', undefined],
    ['is over', new Date(Date.now() - 1)],
  ])('[AUT-2] that %s lets nobody bring the words of others, and nothing is attributed wrongly', async (_when, until) => {
    const { documentId, ben, ada, stored, authors, relays } = await aRestoredRoom();
    const { url } = await openDocumentServer(store, {}, until);
    const back = join(url, documentId, 'ben', { ydoc: ben.ydoc });
    await expect.poll(back.closedWith).toContain(4409);
    expect(await stored()).toBe('kept, ');
    expect(await authors()).toEqual(new Map([[ada.ydoc.clientID, accountOf('ada')]]));
    expect(await relays()).toEqual([]);
  });

  it('[AUT-2] lets readers bring back nothing', async () => {
    const { documentId, ben, stored } = await aRestoredRoom();
    const { url, endpoint } = await openDocumentServer(store, {}, anHourAhead());
    // Readers are not asked what the server lacks; this one answers all the same.
    const { provider } = join(url, documentId, 'reader-ben', { ydoc: ben.ydoc });
    await expect.poll(() => provider.synced).toBe(true);
    provider.ws?.send(message(syncSteps.answer, encodeStateAsUpdate(ben.ydoc)));
    await expect.poll(() => endpoint.counts.readersEdits).toBe(1);
    expect(await stored()).toBe('kept, ');
  });

  it('[AUT-2] is for answers alone: an edit, or a second answer, in the name of another is cut off as ever', async () => {
    const { documentId, stored } = await aDocument();
    const { url } = await openDocumentServer(store, {}, anHourAhead());
    const [first, forged] = typed(7, 'by ada', ' forged') as [Uint8Array, Uint8Array];
    (await aRawConnection(url, documentId, 'ada')).edit(first);
    await expect.poll(stored).toBe('by ada');
    const [eve, eva] = [await aRawConnection(url, documentId, 'eve'), await aRawConnection(url, documentId, 'eva')];
    eve.edit(forged);
    expect(await eve.closed).toBe(4409);
    eva.answer(new Uint8Array([0, 0]));
    eva.answer(forged);
    expect(await eva.closed).toBe(4409);
    expect(await stored()).toBe('by ada');
  });
});
