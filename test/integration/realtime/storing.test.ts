import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { createId } from '#domain/ids.ts';
import { textOf, typed } from '#test/support/typed-text.ts';
import { join, openDocumentServer } from '#test/support/document-server.ts';

/** A store whose commits can be held up and made to fail. */
function aStore() {
  const store = createMemoryDocumentStore();
  const documentId = createId();
  store.create(documentId);
  let gate = Promise.resolve();
  let open: () => void = () => undefined;
  let failures = 0;
  const slow: DocumentStore = {
    ...store,
    append: async (batch) => {
      await gate;
      if (failures > 0) {
        failures -= 1;
        throw new Error('the database is away');
      }
      await store.append(batch);
    },
  };
  return {
    store: slow,
    documentId,
    stored: async () => textOf(await store.load(documentId)),
    hold: () => void (gate = new Promise((resolve) => (open = resolve))),
    release: () => open(),
    failNext: (times: number) => void (failures = times),
  };
}

async function twoPeople(store: DocumentStore, documentId: string) {
  const server = await openDocumentServer(store);
  const ada = join(server.url, documentId, 'ada', { saved: true });
  const ben = join(server.url, documentId, 'ben', { saved: true });
  await expect.poll(() => ada.provider.synced && ben.provider.synced && ada.told().saved === 1 && ben.told().saved === 1).toBe(true);
  return { ...server, ada, ben };
}

describe('what somebody types', () => {
  it('[PER-2] is seen by others only when it is committed, and called saved only then', async () => {
    const { store, documentId, hold, release, stored } = aStore();
    const { ada, ben, documents } = await twoPeople(store, documentId);
    hold();
    ada.type('first');
    await expect.poll(() => documents.peek(documentId)?.isSaved).toBe(false);
    const late = join((await openDocumentServer(store)).url, documentId, 'cyd');
    await expect.poll(() => late.provider.synced).toBe(true);
    expect([ben.text(), late.text(), ada.told().saved, await stored()]).toEqual(['', '', 1, '']);
    release();
    await expect.poll(ben.text).toBe('first');
    expect(await stored()).toBe('first');
    await expect.poll(() => ada.told().saved).toBe(2);
  });

  it('[PER-2] is not in what a joiner gets before it is committed', async () => {
    const { store, documentId, hold, release } = aStore();
    const { url, ada, documents } = await twoPeople(store, documentId);
    hold();
    ada.type('uncommitted');
    await expect.poll(() => documents.peek(documentId)?.isSaved).toBe(false);
    const cyd = join(url, documentId, 'cyd');
    await expect.poll(() => cyd.provider.synced).toBe(true);
    expect(cyd.text()).toBe('');
    release();
    await expect.poll(cyd.text).toBe('uncommitted');
  });

  it('[PER-3] waits while the database is away, which the room is told, and is stored when it returns', async () => {
    const { store, documentId, failNext, stored } = aStore();
    const { ada, ben, said } = await twoPeople(store, documentId);
    failNext(2);
    ada.type('typed while it is away');
    await expect.poll(() => ada.told().isUnstorable && ben.told().isUnstorable).toBe(true);
    ada.type(', and more');
    expect(ben.text()).toBe('');
    await expect.poll(ben.text, { timeout: 10_000 }).toBe('typed while it is away, and more');
    expect(await stored()).toBe('typed while it is away, and more');
    await expect.poll(() => ada.told()).toMatchObject({ saved: 3, isUnstorable: false });
    expect(ben.told().isUnstorable).toBe(false);
    expect(said.join('')).toContain('cannot be stored');
  });

  it('[PER-3] is told to those who come while it cannot be stored', async () => {
    const { store, documentId, failNext } = aStore();
    const { ada, url } = await twoPeople(store, documentId);
    failNext(3);
    ada.type('waiting');
    await expect.poll(() => ada.told().isUnstorable).toBe(true);
    const cyd = join(url, documentId, 'cyd', { saved: true });
    await expect.poll(() => cyd.told().isUnstorable).toBe(true);
    await expect.poll(cyd.text, { timeout: 15_000 }).toBe('waiting');
  });

  it('[PER-5] is committed before the server ends, and everybody is told to come back later', async () => {
    const { store, documentId, hold, release, stored } = aStore();
    const { ada, ben, close, documents } = await twoPeople(store, documentId);
    hold();
    ada.type('the last word');
    await expect.poll(() => documents.peek(documentId)?.isSaved).toBe(false);
    const closed = close();
    release();
    await closed;
    expect(await stored()).toBe('the last word');
    await expect.poll(() => [ada.closedWith()[0], ben.closedWith()[0]]).toEqual([1012, 1012]);
  });

  it('[SYN-4] comes back to nobody who typed it', async () => {
    const { store, documentId } = aStore();
    const { ada, ben } = await twoPeople(store, documentId);
    const fromServer: unknown[] = [];
    ada.ydoc.on('update', (_update: Uint8Array, origin: unknown) => origin === ada.provider && fromServer.push(origin));
    ada.type('mine');
    await expect.poll(ben.text).toBe('mine');
    await expect.poll(() => ada.told().saved).toBe(2);
    expect(fromServer).toEqual([]);
  });
});

describe('a document that nobody has open', () => {
  it('[PER-4] stays in memory until its last commit, and no joiner meets an older one', async () => {
    const { store, documentId, hold, release } = aStore();
    const { ada, ben, documents, url } = await twoPeople(store, documentId);
    hold();
    ada.type('still on its way');
    await expect.poll(() => documents.peek(documentId)?.isSaved).toBe(false);
    ada.provider.destroy();
    ben.provider.destroy();
    await expect.poll(() => documents.peek(documentId)?.connections.size).toBe(0);
    documents.look(Date.now() + 3_600_000);
    expect(documents.peek(documentId)).not.toBeNull();
    release();
    await expect.poll(() => documents.peek(documentId)?.isSaved).toBe(true);
    documents.look(Date.now() + 3_600_000);
    await expect.poll(() => documents.peek(documentId)).toBeNull();
    const cyd = join(url, documentId, 'cyd');
    await expect.poll(cyd.text).toBe('still on its way');
  });
});

describe('a document that people leave open', () => {
  it('[PER-6] has its long log folded once nobody writes, and nobody notices', async () => {
    const { store, documentId } = aStore();
    let compactions = 0;
    const { ada, ben, documents } = await twoPeople({ ...store, compact: (id) => ((compactions += 1), store.compact(id)) }, documentId);
    for (let word = 0; word < 2_100; word += 1) ada.type('w');
    await expect.poll(() => ben.text().length, { timeout: 60_000 }).toBe(2_100);
    documents.look(Date.now() + 4_000);
    expect(compactions).toBe(0);
    documents.look(Date.now() + 60_000);
    await expect.poll(() => compactions).toBe(1);
    expect((await store.load(documentId))?.updates).toEqual([]);
    ada.type('!');
    await expect.poll(ben.text).toMatch(/!$/);
    expect(ada.closedWith()).toEqual([]);
  });

  it('[PER-6] has its long log folded while somebody goes on typing', async () => {
    const { store, documentId } = aStore();
    let compactions = 0;
    const { ada, ben, documents } = await twoPeople({ ...store, compact: (id) => ((compactions += 1), store.compact(id)) }, documentId);
    for (let word = 0; word < 20_000; word += 1) ada.type('w');
    await expect.poll(() => ben.text().length, { timeout: 60_000 }).toBe(20_000);
    documents.look(Date.now());
    expect(compactions).toBe(0);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    ada.type('.');
    await expect.poll(ben.text).toMatch(/\.$/);
    documents.look(Date.now());
    await expect.poll(() => compactions).toBe(1);
    expect(documents.peek(documentId)?.content.isAtRest).toBe(false);
    ada.type('!');
    await expect.poll(ben.text).toMatch(/!$/);
  });

  it('[PER-6] has a log that an abrupt end left unfolded folded when it next leaves memory', async () => {
    const store = createMemoryDocumentStore();
    const documentId = createId();
    store.create(documentId);
    await store.append({ entries: [{ documentId, accountId: null, updates: typed(7, ...Array.from({ length: 300 }, () => 'x')) }], bindings: [], at: new Date() });
    const { documents } = await openDocumentServer(store);
    await documents.open(documentId);
    documents.look(Date.now() + 60_000);
    await expect.poll(async () => (await store.load(documentId))?.updates.length).toBe(0);
    expect(textOf(await store.load(documentId))).toBe('x'.repeat(300));
  });

  it('[PER-6] has it folded at the next rest when the first time fails', async () => {
    const { store, documentId } = aStore();
    let compactions = 0;
    const compact = async (id: string) => {
      compactions += 1;
      if (compactions === 1) throw new Error('the thread died');
      await store.compact(id);
    };
    const { ada, ben, documents, said } = await twoPeople({ ...store, compact }, documentId);
    for (let word = 0; word < 2_100; word += 1) ada.type('w');
    await expect.poll(() => ben.text().length, { timeout: 60_000 }).toBe(2_100);
    documents.look(Date.now() + 60_000);
    await expect.poll(() => said.join('')).toContain('could not be compacted');
    ada.type('!');
    await expect.poll(ben.text).toMatch(/!$/);
    documents.look(Date.now() + 60_000);
    await expect.poll(async () => (await store.load(documentId))?.updates).toEqual([]);
  });
});

describe('a document whose log cannot be applied', () => {
  it('opens for nobody, keeps what it has, and is named in the log', async () => {
    const { store, documentId } = aStore();
    await store.append({ entries: [{ documentId, accountId: null, updates: [new Uint8Array([1, 1, 9, 9])] }], bindings: [], at: new Date() });
    const { url, said } = await openDocumentServer(store);
    const ada = join(url, documentId, 'ada');
    await expect.poll(() => ada.closedWith()[0]).toBe(1013);
    expect(said.join('')).toContain(documentId);
    expect((await store.load(documentId))?.updates).toHaveLength(1);
  });
});
