import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { accountOf } from '#test/support/document-identity.ts';
import { join, openDocumentServer, openMemoryServer } from '#test/support/document-server.ts';
import { textOf, typed } from '#test/support/typed-text.ts';

describe('a document that several people have open', () => {
  it('shows everybody what each one types, and comes out the same', async () => {
    const { url, documentId } = await openMemoryServer();
    const people = ['ada', 'ben', 'cyd'].map((name) => join(url, documentId, name));
    await expect.poll(() => people.every(({ provider }) => provider.synced)).toBe(true);
    people.forEach(({ type }, place) => type(`word${place} `));
    await expect.poll(() => people.map(({ text }) => text().length)).toEqual([18, 18, 18]);
    expect(new Set(people.map(({ text }) => text())).size).toBe(1);
  });

  it('[SYN-1] gives a joiner the whole document as its first answer, though it loads slowly', async () => {
    const { store, documentId } = await openMemoryServer();
    await store.append({ entries: [{ documentId, accountId: accountOf('ada'), updates: typed(7, 'written before') }], bindings: [], at: new Date() });
    let allow: () => void = () => undefined;
    const mayLoad = new Promise<void>((resolve) => (allow = resolve));
    const { url } = await openDocumentServer({ ...store, load: async (id) => (await mayLoad, store.load(id)) });
    const ben = join(url, documentId, 'ben');
    const atFirstSync = new Promise((resolve) => ben.provider.once('sync', () => resolve(ben.text())));
    ben.type('typed while it loads, ');
    await expect.poll(() => ben.provider.wsconnected).toBe(true);
    expect(ben.provider.synced).toBe(false);
    allow();
    expect(await atFirstSync).toContain('written before');
    await expect.poll(async () => textOf(await store.load(documentId))).toContain('typed while it loads');
  });

  it('[SYN-2] is loaded once for all who join at the same time', async () => {
    const { store, documentId } = await openMemoryServer();
    let loads = 0;
    const { url } = await openDocumentServer({ ...store, load: (id) => ((loads += 1), store.load(id)) });
    const people = Array.from({ length: 20 }, (_, number) => join(url, documentId, `p${number}`));
    await expect.poll(() => people.every(({ provider }) => provider.synced)).toBe(true);
    expect(loads).toBe(1);
  });

  it('[SYN-3] keeps the order in which one person types', async () => {
    const { url, documentId } = await openMemoryServer();
    const [ada, ben] = [join(url, documentId, 'ada'), join(url, documentId, 'ben')];
    await expect.poll(() => ada.provider.synced && ben.provider.synced).toBe(true);
    const digits = Array.from({ length: 500 }, (_, number) => `${number},`);
    digits.forEach(ada.type);
    await expect.poll(ben.text).toBe(digits.join(''));
  });

  it('is empty for nobody who returns after it has left memory', async () => {
    const { store, documentId, url, close } = await openMemoryServer();
    const ada = join(url, documentId, 'ada', { saved: true });
    await expect.poll(() => ada.provider.synced).toBe(true);
    ada.type('kept');
    await expect.poll(() => ada.told().saved).toBeGreaterThan(1);
    await close();
    const again = await openDocumentServer(store);
    const ben = join(again.url, documentId, 'ben');
    await expect.poll(ben.text).toBe('kept');
  });

  it('takes what was typed without a connection when it comes back', async () => {
    const { url, documentId } = await openMemoryServer();
    const ydoc = new Doc();
    ydoc.getText('content').insert(0, 'from the train');
    join(url, documentId, 'ada', { ydoc });
    const ben = join(url, documentId, 'ben');
    await expect.poll(ben.text).toBe('from the train');
  });
});

describe('carets', () => {
  it('[ACC-4] carry the name that the server knows, whatever the browser says', async () => {
    const { url, documentId } = await openMemoryServer();
    const [ada, ben] = [join(url, documentId, 'ada'), join(url, documentId, 'ben')];
    ada.provider.awareness.setLocalState({ user: { name: 'The Convener' }, cursor: { at: 3 } });
    const seen = () => ben.provider.awareness.getStates().get(ada.ydoc.clientID);
    await expect.poll(seen).toEqual({ user: { name: 'ada', perspective: 'coach', person: 'person-ada' }, cursor: { at: 3 } });
  });

  it('[ACC-9] carry the key of their person, the same in each of their tabs, whatever the browser says', async () => {
    const { url, documentId } = await openMemoryServer();
    const tabs = [join(url, documentId, 'ada'), join(url, documentId, 'ada')];
    const ben = join(url, documentId, 'ben');
    tabs[0]?.provider.awareness.setLocalState({ user: { person: 'person-ben' } });
    tabs[1]?.provider.awareness.setLocalState({ cursor: { at: 3 } });
    const keys = () => tabs.map(({ ydoc }) => (ben.provider.awareness.getStates().get(ydoc.clientID)?.user as { person?: string } | undefined)?.person);
    await expect.poll(keys).toEqual(['person-ada', 'person-ada']);
  });

  it('go with whoever leaves', async () => {
    const { url, documentId } = await openMemoryServer();
    const [ada, ben] = [join(url, documentId, 'ada'), join(url, documentId, 'ben')];
    ada.provider.awareness.setLocalState({ cursor: { at: 3 } });
    const isSeen = () => ben.provider.awareness.getStates().has(ada.ydoc.clientID);
    await expect.poll(isSeen).toBe(true);
    ada.provider.ws?.close();
    ada.provider.destroy();
    await expect.poll(isSeen).toBe(false);
  });

  it('are shown to who comes later', async () => {
    const { url, documentId } = await openMemoryServer();
    const ada = join(url, documentId, 'ada');
    ada.provider.awareness.setLocalState({ cursor: { at: 3 } });
    await expect.poll(() => ada.provider.synced).toBe(true);
    const ben = join(url, documentId, 'ben');
    await expect.poll(() => ben.provider.awareness.getStates().has(ada.ydoc.clientID)).toBe(true);
  });

  it('cannot be moved by somebody else', async () => {
    const { url, documentId, endpoint } = await openMemoryServer();
    const [ada, eve, ben] = [join(url, documentId, 'ada'), join(url, documentId, 'eve'), join(url, documentId, 'ben')];
    ada.provider.awareness.setLocalState({ cursor: { at: 3 } });
    const seen = (): unknown => ben.provider.awareness.getStates().get(ada.ydoc.clientID)?.cursor;
    await expect.poll(seen).toEqual({ at: 3 });
    await expect.poll(() => eve.provider.awareness.getStates().has(ada.ydoc.clientID)).toBe(true);
    eve.provider.awareness.states.set(ada.ydoc.clientID, { cursor: { at: 99 } });
    eve.provider.awareness.meta.set(ada.ydoc.clientID, { clock: 1_000, lastUpdated: 0 });
    const before = endpoint.counts.foreignCursors;
    eve.provider.awareness.emit('update', [{ added: [], updated: [ada.ydoc.clientID], removed: [] }, 'local']);
    await expect.poll(() => endpoint.counts.foreignCursors).toBeGreaterThan(before);
    expect(seen()).toEqual({ at: 3 });
  });
});
