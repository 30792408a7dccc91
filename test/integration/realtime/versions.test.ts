import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { type DocumentStore, OutcomeUncertain } from '#domain/document/document-store.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import type { HouseEdit } from '#domain/document/restore-version.ts';
import { createId } from '#domain/ids.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import { accountOf } from '#test/support/document-identity.ts';
import { join, openDocumentServer } from '#test/support/document-server.ts';
import { textOf, typed } from '#test/support/typed-text.ts';

const MINUTE_MS = 60_000;

function aStore() {
  const store = createMemoryDocumentStore();
  const documentId = createId();
  store.create(documentId);
  const failing = { keep: 0, append: 0 };
  const failable: DocumentStore = {
    ...store,
    append: (batch) => (failing.append-- > 0 ? Promise.reject(new Error('the database is away')) : store.append(batch)),
    keepVersion: (version) => (failing.keep-- > 0 ? Promise.reject(new Error('the database is away')) : store.keepVersion(version)),
  };
  const versions = async () => Promise.all((await store.listVersions(documentId)).map(async ({ number, occasion }) => ({ number, occasion, text: textOf({ snapshot: (await store.loadVersion(documentId, number))?.content ?? null, updates: [] }) })));
  return { store: failable, documentId, failing, versions, stored: async () => textOf(await store.load(documentId)) };
}

async function adaWrites(store: DocumentStore, documentId: string, words: string, limits = {}) {
  const server = await openDocumentServer(store, limits);
  const ada = join(server.url, documentId, 'ada', { saved: true });
  await expect.poll(() => ada.told().saved).toBe(1);
  ada.type(words);
  await expect.poll(() => ada.told().saved).toBe(2);
  /** Looks as if so many minutes had passed: first the document rests, then whatever is due is done. */
  const pass = (minutes: number) => [1, 2].forEach(() => void server.documents.look(Date.now() + minutes * MINUTE_MS));
  return { ...server, ada, pass };
}

describe('a version', () => {
  it('[VER-2] is kept once people pause, and again only when they went on', async () => {
    const { store, documentId, versions } = aStore();
    const { ada, pass } = await adaWrites(store, documentId, 'one');
    pass(1.9);
    expect(await versions()).toEqual([]);
    pass(2.1);
    await expect.poll(versions).toEqual([{ number: 1, occasion: 'pause', text: 'one' }]);
    pass(10);
    ada.type(', two');
    await expect.poll(() => ada.told().saved).toBe(3);
    pass(2.1);
    await expect.poll(versions).toMatchObject([{ number: 2, text: 'one, two' }, { number: 1 }]);
  });

  it('[VER-2] is kept when all have left and the document leaves memory', async () => {
    const { store, documentId, versions } = aStore();
    const { ada, pass, documents } = await adaWrites(store, documentId, 'left behind');
    ada.provider.destroy();
    await expect.poll(() => documents.peek(documentId)?.connections.size).toBe(0);
    pass(0.5);
    await expect.poll(() => documents.peek(documentId)).toBeNull();
    expect(await versions()).toEqual([{ number: 1, occasion: 'pause', text: 'left behind' }]);
  });

  it('[VER-2] is kept when the program ends, and by the next when the program was cut off before', async () => {
    const { store, documentId, versions } = aStore();
    const { close } = await adaWrites(store, documentId, 'the last word');
    await close();
    expect(await versions()).toMatchObject([{ text: 'the last word' }]);
    await store.append({ entries: [{ documentId, accountId: null, updates: typed(9, 'cut off ') }], bindings: [], at: new Date() });
    const again = await openDocumentServer(store);
    const reader = join(again.url, documentId, 'reader-ben');
    await expect.poll(reader.text).toContain('cut off');
    again.documents.look(Date.now() + 3 * MINUTE_MS);
    await expect.poll(versions).toMatchObject([{ number: 2 }, { number: 1 }]);
  });

  it('[VER-2] that cannot be kept is told to the log, loses nothing and is tried again at the next pause', async () => {
    const { store, documentId, versions, failing, stored } = aStore();
    const { pass, said } = await adaWrites(store, documentId, 'kept at last');
    failing.keep = 1;
    pass(2.1);
    await expect.poll(() => said.join('')).toContain('a version could not be kept');
    expect(await stored()).toBe('kept at last');
    pass(2.1);
    await expect.poll(versions).toMatchObject([{ number: 1, text: 'kept at last' }]);
  });

  it('that somebody asks for holds what was typed just before', async () => {
    const { store, documentId, versions, failing } = aStore();
    const { ada, documents } = await adaWrites(store, documentId, 'agreed');
    failing.append = 1;
    ada.type(' by all');
    await expect.poll(() => documents.peek(documentId)?.isSaved).toBe(false);
    await documents.hands.keepVersion(documentId, { occasion: 'named', name: 'Agreed', keptBy: accountOf('ada') });
    expect(await versions()).toEqual([{ number: 1, occasion: 'named', text: 'agreed by all' }]);
  });

  it('is kept of a document that closes though nobody has it open, and a failure there ends nothing', async () => {
    const { store, documentId, versions, failing } = aStore();
    await store.append({ entries: [{ documentId, accountId: null, updates: typed(9, 'closed') }], bindings: [], at: new Date() });
    const { documents, said } = await openDocumentServer(store);
    failing.keep = 1;
    await documents.hands.keepClosingVersion(documentId);
    expect(said.join('')).toContain('a version could not be kept');
    await documents.hands.keepClosingVersion(documentId);
    expect(await versions()).toEqual([{ number: 1, occasion: 'closing', text: 'closed' }]);
  });
});

describe('documents that nobody writes in', () => {
  it('[VER-2] keep no timer running once their version is kept', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { store, documentId, versions } = aStore();
    await store.append({ entries: [{ documentId, accountId: null, updates: typed(9, 'quiet') }], bindings: [], at: new Date() });
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const documents = new LiveDocuments({ store, limits: documentLimits, now: () => new Date(), log });
    const document = await documents.open(documentId);
    // Somebody has it open and only reads.
    document?.connections.add({ send: () => undefined, sendAfterCommit: () => undefined, tell: () => undefined, close: () => undefined, accountId: null });
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect([vi.getTimerCount(), await versions()]).toEqual([1, []]);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(await versions()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** An edit in which the house writes `words` at the beginning, in the name of `author`. */
const written = (words: string, author: string, clientId = 4_000) => (present: Uint8Array): HouseEdit => {
  const ydoc = new Doc();
  applyUpdate(ydoc, present);
  ydoc.clientID = clientId;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (made: Uint8Array) => void updates.push(made));
  ydoc.getText('content').insert(0, words);
  return { update: updates[0] ?? new Uint8Array(), bindings: [{ clientId, accountId: accountOf(author) }] };
};

describe('an edit of the house', () => {
  it('[VER-3] is seen by everybody who has the document open, once it is committed, by whoever it names', async () => {
    const { store, documentId, stored } = aStore();
    const { ada, documents, url } = await adaWrites(store, documentId, 'by ada');
    const ben = join(url, documentId, 'ben');
    expect(await documents.hands.edit(documentId, accountOf('cyd'), written('by dee, ', 'dee'))).toBe('committed');
    expect(await stored()).toBe('by dee, by ada');
    await expect.poll(ada.text).toBe('by dee, by ada');
    await expect.poll(ben.text).toBe('by dee, by ada');
    expect((await store.authorship(documentId)).authors.get(4_000)).toBe(accountOf('dee'));
    expect((await store.history(documentId)).at(-1)?.accountId).toBe(accountOf('cyd'));
    ada.type(' and on');
    await expect.poll(ben.text).toBe('by dee, by ada and on');
  });

  it('[VER-3] loads a document that nobody has open, and says when there is nothing to do or no document', async () => {
    const { store, documentId, stored } = aStore();
    const { documents } = await openDocumentServer(store);
    expect(await documents.hands.edit(documentId, null, written('from nobody', 'ada'))).toBe('committed');
    expect(await stored()).toBe('from nobody');
    expect(await documents.hands.edit(documentId, null, () => null)).toBe('unchanged');
    expect(await documents.hands.edit(createId(), null, () => null)).toBe('missing');
  });

  it('[VER-3] is told to everybody who has the document open, once it is committed', async () => {
    const { store, documentId, failing } = aStore();
    const { ada, documents } = await adaWrites(store, documentId, 'before', { houseEditMs: 100 });
    failing.append = 2;
    expect(await documents.hands.edit(documentId, accountOf('cyd'), written('never ', 'dee'), 'Cyd brought version 1 back.')).toBe('not-stored');
    await expect.poll(() => documents.hands.edit(documentId, accountOf('cyd'), written('now ', 'dee'), 'Cyd brought version 2 back.'), { timeout: 10_000 }).toBe('committed');
    await expect.poll(() => ada.told().notices).toEqual(['Cyd brought version 2 back.']);
  });

  it('[VER-4] that may have been stored is not taken back, and whoever asked is told that it will be', async () => {
    const { store, documentId, stored } = aStore();
    let fails = 1;
    const forgetful: typeof store = {
      ...store,
      append: async (batch) => {
        await store.append(batch);
        if (batch.bindings.some(({ clientId }) => clientId === 4_000) && fails-- > 0) throw new OutcomeUncertain('the line broke before the answer');
      },
    };
    const { ada, documents } = await adaWrites(forgetful, documentId, 'before', { houseEditMs: 50 });
    expect(await documents.hands.edit(documentId, accountOf('cyd'), written('now ', 'dee'))).toBe('uncertain');
    await expect.poll(ada.text).toBe('now before');
    expect(await stored()).toBe('now before');
  });

  it('[VER-4] that cannot be stored is taken back whole, and what people typed meanwhile is stored without it', async () => {
    const { store, documentId, failing, stored } = aStore();
    const { ada, documents } = await adaWrites(store, documentId, 'before', { houseEditMs: 100 });
    failing.append = 2;
    const outcome = documents.hands.edit(documentId, accountOf('cyd'), written('never ', 'dee'));
    ada.type(', after');
    expect(await outcome).toBe('not-stored');
    await expect.poll(stored, { timeout: 10_000 }).toBe('before, after');
    expect((await store.authorship(documentId)).authors.has(4_000)).toBe(false);
    const another = await openDocumentServer(store);
    expect(await another.documents.hands.edit(documentId, accountOf('cyd'), written('now ', 'dee'))).toBe('committed');
    expect([await stored(), ada.text()]).toEqual(['now before, after', 'before, after']);
  });

  it('[AUT-1] never takes a client id that somebody has, and [ACC-5] never makes a document too large', async () => {
    const { store, documentId } = aStore();
    const { ada, documents } = await adaWrites(store, documentId, 'mine', { documentBytes: 500 });
    await expect(documents.hands.edit(documentId, null, written('forged', 'dee', ada.ydoc.clientID))).rejects.toThrow('does not fit');
    expect(await documents.hands.edit(documentId, null, written('x'.repeat(600), 'dee'))).toBe('too-large');
    expect(encodeStateAsUpdate(ada.ydoc).length).toBeLessThan(500);
  });
});
