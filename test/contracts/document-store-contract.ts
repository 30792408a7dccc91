import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { foldUpdates } from '#domain/document/fold-updates.ts';
import { createId } from '#domain/ids.ts';
import { textOf, typed } from '#test/support/typed-text.ts';

const AT = new Date('2026-03-02T15:00:00Z');

/** What every store of documents promises; `open` answers with an empty store and a way to make a document in it. */
export function describeDocumentStore(name: string, open: () => Promise<{ store: DocumentStore; create: (documentId: string) => Promise<void> }>): void {
  describe(name, () => {
    const aDocument = async () => {
      const { store, create } = await open();
      const documentId = createId();
      await create(documentId);
      const accountId = createId();
      const append = (updates: Uint8Array[], clientId = 1) => store.append({ entries: [{ documentId, accountId, updates }], bindings: [{ documentId, clientId, accountId }], at: AT });
      return { store, documentId, accountId, append };
    };

    it('has nothing of a document that does not exist', async () => {
      const { store } = await open();
      expect(await store.load(createId())).toBeNull();
    });

    it('has an empty document as soon as it is made', async () => {
      const { store, documentId } = await aDocument();
      expect(await store.load(documentId)).toEqual({ snapshot: null, updates: [], hasLog: false, authors: new Map(), relays: [] });
    });

    it('gives back what was appended, in order, with whose each client id is', async () => {
      const { store, documentId, accountId, append } = await aDocument();
      const [first, second, third] = typed(7, 'a', 'b', 'c') as [Uint8Array, Uint8Array, Uint8Array];
      await append([first, second], 7);
      await append([third], 7);
      const stored = await store.load(documentId);
      expect(textOf(stored)).toBe('abc');
      expect(stored?.hasLog).toBe(true);
      expect(stored?.authors).toEqual(new Map([[7, accountId]]));
    });

    it('keeps the entries of many documents apart and in their order within one append', async () => {
      const { store, create } = await open();
      const [one, two] = [createId(), createId()];
      await create(one);
      await create(two);
      const [mine, theirs] = [typed(1, 'm1', 'm2', 'm3'), typed(2, 't1')];
      await store.append({
        entries: [
          { documentId: one, accountId: createId(), updates: mine.slice(0, 2) },
          { documentId: two, accountId: null, updates: theirs },
          { documentId: one, accountId: createId(), updates: mine.slice(2) },
        ],
        bindings: [],
        at: AT,
      });
      expect(textOf(await store.load(one))).toBe('m1m2m3');
      expect(textOf(await store.load(two))).toBe('t1');
    });

    it('keeps the first account that a client id was bound to', async () => {
      const { store, documentId, accountId, append } = await aDocument();
      await append(typed(7, 'a'), 7);
      await store.append({ entries: [], bindings: [{ documentId, clientId: 7, accountId: createId() }], at: AT });
      expect((await store.load(documentId))?.authors).toEqual(new Map([[7, accountId]]));
    });

    it('takes client ids up to the largest that Yjs makes', async () => {
      const { store, documentId, append } = await aDocument();
      await append(typed(2 ** 32 - 1, 'a'), 2 ** 32 - 1);
      expect([...((await store.load(documentId))?.authors.keys() ?? [])]).toEqual([2 ** 32 - 1]);
    });

    it('takes an update twice without saying it twice', async () => {
      const { store, documentId, append } = await aDocument();
      const updates = typed(7, 'once');
      await append(updates);
      await append(updates);
      expect(textOf(await store.load(documentId))).toBe('once');
    });

    it('[AUT-2] keeps who brought what back, once, and binds nobody by it', async () => {
      const { store, documentId, accountId } = await aDocument();
      const [first, second] = typed(7, 'lost, ', 'found') as [Uint8Array, Uint8Array];
      const relay = { documentId, clientId: 7, clock: 0, relayedBy: accountId };
      await store.append({ entries: [{ documentId, accountId: null, updates: [first] }], bindings: [], relays: [{ ...relay, end: 6 }], at: AT });
      await store.append({
        entries: [{ documentId, accountId: null, updates: [first, second] }],
        bindings: [],
        relays: [
          { ...relay, end: 11, relayedBy: createId() },
          { ...relay, end: 9 },
          { ...relay, clientId: 2 ** 32 - 1, clock: 3, end: 4, relayedBy: null },
        ],
        at: AT,
      });
      await store.compact(documentId);
      const stored = await store.load(documentId);
      expect(textOf(stored)).toBe('lost, found');
      expect(stored?.authors).toEqual(new Map());
      expect(stored?.relays).toEqual([
        { clientId: 7, clock: 0, end: 11, relayedBy: accountId },
        { clientId: 2 ** 32 - 1, clock: 3, end: 4, relayedBy: null },
      ]);
    });

    it('[PER-6] says the same after compaction as before, and after a second one', async () => {
      const { store, documentId, append } = await aDocument();
      await append(typed(7, 'a', 'b', 'c'));
      const before = textOf(await store.load(documentId));
      await store.compact(documentId);
      const compacted = await store.load(documentId);
      expect(compacted).toMatchObject({ updates: [], hasLog: false });
      expect(textOf(compacted)).toBe(before);
      await store.compact(documentId);
      expect(await store.load(documentId)).toEqual(compacted);
    });

    it('[PER-6] goes on after a compaction', async () => {
      const { store, documentId, append } = await aDocument();
      const [first, second] = typed(7, 'before ', 'after') as [Uint8Array, Uint8Array];
      await append([first]);
      await store.compact(documentId);
      await append([second]);
      expect(textOf(await store.load(documentId))).toBe('before after');
      await store.compact(documentId);
      expect(textOf(await store.load(documentId))).toBe('before after');
    });

    it('keeps its whole history, compacted or not: who wrote what when, oldest first', async () => {
      const { store, documentId, accountId, append } = await aDocument();
      const [first, second] = typed(7, 'before ', 'after') as [Uint8Array, Uint8Array];
      await append([first]);
      await store.compact(documentId);
      await append([second]);
      const history = await store.history(documentId);
      expect(history.map(({ updates, ...entry }) => ({ ...entry, bytes: updates.map((update) => [...update]) }))).toEqual([
        { accountId, at: AT, bytes: [[...first]] },
        { accountId, at: AT, bytes: [[...second]] },
      ]);
    });

    it('gives the part of its history since a moment, and whose each client id is without its content', async () => {
      const { store, documentId, accountId } = await aDocument();
      const [first, second, third] = typed(7, 'a', 'b', 'c') as [Uint8Array, Uint8Array, Uint8Array];
      const minute = (number: number) => new Date(AT.getTime() + number * 60_000);
      const appendAt = (update: Uint8Array, at: Date) => store.append({ entries: [{ documentId, accountId, updates: [update] }], bindings: [{ documentId, clientId: 7, accountId }], at });
      await appendAt(first, minute(0));
      await appendAt(second, minute(1));
      await store.compact(documentId);
      await appendAt(third, minute(2));
      expect((await store.history(documentId, minute(1))).map(({ at }) => at)).toEqual([minute(1), minute(2)]);
      expect(await store.history(documentId, minute(3))).toEqual([]);
      await store.append({ entries: [], bindings: [], relays: [{ documentId, clientId: 7, clock: 1, end: 2, relayedBy: accountId }], at: AT });
      expect(await store.authorship(documentId)).toEqual({ authors: new Map([[7, accountId]]), relays: [{ clientId: 7, clock: 1, end: 2, relayedBy: accountId }] });
      expect(await store.authorship(createId())).toEqual({ authors: new Map(), relays: [] });
    });

    it('[PER-1] loses nothing of two writers that append and compact at the same time', async () => {
      const { store, documentId, append } = await aDocument();
      const writers = [1, 2, 3].map((clientId) => ({ clientId, updates: typed(clientId, ...Array.from({ length: 20 }, (_, word) => `${clientId}.${word} `)) }));
      await Promise.all([
        ...writers.map(async ({ clientId, updates }) => {
          for (const update of updates) await append([update], clientId);
        }),
        (async () => {
          for (let time = 0; time < 5; time += 1) await store.compact(documentId);
        })(),
      ]);
      const stored = await store.load(documentId);
      const expected = textOf({ snapshot: null, updates: [foldUpdates(null, writers.flatMap(({ updates }) => updates))] });
      expect(textOf(stored)?.split(' ').sort()).toEqual(expected?.split(' ').sort());
    });
  });
}
