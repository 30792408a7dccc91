import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, getState } from 'yjs';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { foldUpdates } from '#domain/document/fold-updates.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import { randomFrom } from '#test/support/random.ts';
import { SimulatedPeer } from './simulated-peer.ts';

/** Seeds that once failed stand here first, for good. */
const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233];
const STEPS = 1_500;
const NAMES = ['ada', 'ben', 'cyd', 'dee', 'eli'];
const log = { info: () => undefined, warn: () => undefined, error: () => expect.unreachable('nothing committed fails to be applied') };

/** Letters that tell who typed them. */
const letterOf = (name: string) => name.slice(0, 1);
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** A server that can be killed: from then on its commits neither happen nor fail. */
function killable(store: DocumentStore) {
  let isDead = false;
  const documents = new LiveDocuments({
    store: { ...store, append: (batch) => (isDead ? new Promise(() => undefined) : store.append(batch)) },
    limits: documentLimits,
    now: () => new Date(),
    log,
  });
  return { documents, kill: () => void (isDead = true) };
}

describe('people who write while lines break and servers die', () => {
  it.each(SEEDS)('[PER-2] come out with the same text, with nothing lost that one of them saw of another, with seed %i', async (seed) => {
    const random = randomFrom(seed);
    const store = createMemoryDocumentStore();
    store.create('room');
    let server = killable(store);
    const open = async () => {
      const document = await server.documents.open('room');
      if (!document) throw new Error('no document');
      return document;
    };
    const peers = NAMES.map((name, place) => new SimulatedPeer(name, place + 1));
    const stored = async () => {
      const { snapshot, updates } = (await store.load('room')) ?? { snapshot: null, updates: [] };
      const ydoc = new Doc();
      applyUpdate(ydoc, foldUpdates(snapshot, updates));
      return ydoc;
    };

    for (let step = 0; step < STEPS; step += 1) {
      const peer = peers[random(peers.length)] as SimulatedPeer;
      const text = peer.ydoc.getText('content');
      const at = random(text.length + 1);
      const act = random(100);
      if (act < 25) text.insert(at, letterOf(peer.name).repeat(1 + random(4)));
      else if (act < 32) text.delete(at, Math.min(1 + random(3), text.length - at));
      else if (act < 60) peer.deliver('to-server');
      else if (act < 88) peer.deliver('to-peer');
      else if (act < 92) await nextTurn();
      else if (act < 94) await store.compact('room');
      else if (act < 96) peer.drop();
      else if (act < 99) peer.connect(await open());
      else {
        server.kill();
        for (const other of peers) other.drop();
        const kept = await stored();
        for (const { received } of peers) for (const client of received.store.clients.keys()) expect(getState(kept.store, client)).toBeGreaterThanOrEqual(getState(received.store, client));
        server = killable(store);
      }
    }

    for (const peer of peers) peer.connect(await open());
    while (peers.some(({ hasUnderWay }) => hasUnderWay) || !server.documents.writer.isIdle) {
      for (const peer of peers) for (const direction of ['to-server', 'to-peer'] as const) peer.deliver(direction);
      await nextTurn();
    }
    const kept = await stored();
    const texts = [...peers.map(({ ydoc }) => ydoc), kept].map((ydoc) => ydoc.getText('content').toJSON());
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]?.length).toBeGreaterThan(20);
    const { authors } = (await store.load('room')) ?? { authors: new Map() };
    expect([...authors.entries()].sort()).toEqual(NAMES.map((name, place) => [place + 1, name]).sort());
    expect(peers.every(({ isConnected }) => isConnected)).toBe(true);
  });
});
