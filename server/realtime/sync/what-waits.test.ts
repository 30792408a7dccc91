import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentLimits, type DocumentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { textOf, typed } from '#test/support/typed-text.ts';
import { createConnectionCounts } from './connection-counts.ts';
import { LiveDocuments } from './live-documents.ts';
import { SyncConnection } from './sync-connection.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Rooms over a store that can be held; of each room a person in it, and what their page was told last about saving. */
async function rooms(names: readonly string[], limits: Partial<DocumentLimits> = {}) {
  const store = createMemoryDocumentStore();
  const commits: number[] = [];
  let gate = Promise.resolve();
  let open: () => void = () => undefined;
  const append: typeof store.append = async (batch) => {
    await gate;
    commits.push(batch.entries.reduce((edits, { updates }) => edits + updates.length, 0));
    await store.append(batch);
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const given = { ...documentLimits, ...limits };
  const documents = new LiveDocuments({ store: { ...store, append }, limits: given, now: () => new Date(), log });
  const told = new Map<string, boolean>();
  const people = new Map<string, (update: Uint8Array) => void>();
  for (const name of names) {
    store.create(name);
    const document = await documents.open(name);
    if (!document) throw new Error('no document');
    const write = (frames: Buffer) => {
      for (let at = 0; at < frames.length; at += 2 + (frames[at + 1] ?? 0)) if (frames[at + 2] === 101) told.set(name, frames[at + 3] === 1);
    };
    const socket = { write, unsentBytes: () => 0, onceDrained: () => undefined, pause: () => undefined, resume: () => undefined, close: () => undefined };
    const person = new SyncConnection({ socket, limits: given, wantsSaved: true, counts: createConnectionCounts(), ended: () => undefined });
    person.goLive({ mayEdit: true, accountId: name, user: { name, perspective: 'coach', person: name } }, document);
    people.set(name, (update) => person.receive(Uint8Array.from([0, 2, update.length, ...update])));
  }
  return {
    commits,
    type: (name: string, update: Uint8Array) => people.get(name)?.(update),
    isToldUnsaved: (name: string) => told.get(name) ?? false,
    hold: () => void (gate = new Promise((resolve) => (open = resolve))),
    release: () => open(),
    stored: async (name: string) => textOf(await store.load(name)),
  };
}

describe('while a commit hangs', () => {
  it('[PER-3] its own rooms and those that wait behind it are told, and told again when it is done', async () => {
    const { hold, release, type, isToldUnsaved, stored } = await rooms(['a', 'b', 'c']);
    const [first, second] = typed(7, 'one', 'two') as [Uint8Array, Uint8Array];
    hold();
    type('a', first);
    await vi.advanceTimersByTimeAsync(100);
    type('b', first);
    await vi.advanceTimersByTimeAsync(1_800);
    expect(['a', 'b'].map(isToldUnsaved)).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(200);
    expect(['a', 'b', 'c'].map(isToldUnsaved)).toEqual([true, true, false]);
    type('c', first);
    type('a', second);
    expect(isToldUnsaved('c')).toBe(true);
    release();
    await vi.advanceTimersByTimeAsync(100);
    expect(['a', 'b', 'c'].map(isToldUnsaved)).toEqual([false, false, false]);
    expect(await Promise.all(['a', 'b', 'c'].map(stored))).toEqual(['onetwo', 'one', 'one']);
  });
});

describe('what has gathered while the database was away', () => {
  it('[PER-8] goes in commits of a bounded size, of every room in its order', async () => {
    const { hold, release, type, commits, stored } = await rooms(['a', 'b'], { commitEdits: 10 });
    const words = Array.from({ length: 35 }, (_, number) => `${number} `);
    hold();
    for (const name of ['a', 'b']) for (const update of typed(7, ...words)) type(name, update);
    await vi.advanceTimersByTimeAsync(50);
    release();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(commits.reduce((sum, edits) => sum + edits)).toBe(70);
    expect(Math.max(...commits)).toBe(10);
    expect(await Promise.all(['a', 'b'].map(stored))).toEqual([words.join(''), words.join('')]);
  });

  it('[ACC-5] is not more than fits: who brings more is asked to come back later, and nobody else is', async () => {
    const { hold, release, type, stored } = await rooms(['a', 'b'], { uncommittedDocumentBytes: 200 });
    hold();
    for (const update of typed(7, 'x'.repeat(80), 'y'.repeat(80), 'z'.repeat(80))) type('a', update);
    type('b', (typed(7, 'fits') as [Uint8Array])[0]);
    release();
    await vi.advanceTimersByTimeAsync(200);
    expect(await Promise.all(['a', 'b'].map(stored))).toEqual(['x'.repeat(80) + 'y'.repeat(80), 'fits']);
  });
});
