import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, getState, XmlElement, XmlText } from 'yjs';
import { HOUR_MS } from '#domain/clock.ts';
import { type ContentPart, isRun, readContent, type TextRun } from '#domain/document/content.ts';
import type { StoredDocument } from '#domain/document/document-store.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { scratchDocument } from '#domain/document/fold-updates.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore, type MemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import { randomFrom } from '#domain/random.ts';
import { SimulatedPeer } from './simulated-peer.ts';

/** Seeds that once failed stand here first, for good. */
const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34];
const STEPS = 1_200;
const NAMES = ['ada', 'ben', 'cyd', 'dee'];
const HOUSE = 99;
const log = { info: () => undefined, warn: () => undefined, error: () => expect.unreachable('nothing committed fails to be applied') };
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** A paragraph that the house made, so that everybody writes in the same one. */
function paragraph(): Uint8Array {
  const ydoc = new Doc();
  ydoc.clientID = HOUSE;
  const element = new XmlElement('paragraph');
  element.insert(0, [new XmlText()]);
  ydoc.getXmlFragment(TEXT_FIELD).insert(0, [element]);
  return encodeStateAsUpdate(ydoc);
}

async function storeWith({ snapshot, updates, authors, relays }: StoredDocument): Promise<MemoryDocumentStore> {
  const store = createMemoryDocumentStore();
  store.create('room');
  await store.append({
    entries: [{ documentId: 'room', accountId: null, updates: snapshot ? [snapshot, ...updates] : updates }],
    bindings: [...authors].map(([clientId, accountId]) => ({ documentId: 'room', clientId, accountId })),
    relays: relays.map((relay) => ({ documentId: 'room', ...relay })),
    at: new Date(),
  });
  return store;
}

/** A server in its recovery window that ends with all that it has not committed. */
function serve(store: MemoryDocumentStore) {
  let isDead = false;
  const documents = new LiveDocuments({
    store: { ...store, append: (batch) => (isDead ? new Promise(() => undefined) : store.append(batch)) },
    limits: documentLimits,
    now: () => new Date(),
    log,
    recoveryUntil: new Date(Date.now() + HOUR_MS),
  });
  const open = async () => {
    const document = await documents.open('room');
    if (!document) throw new Error('no document');
    return document;
  };
  return { documents, open, store, end: () => void (isDead = true) };
}

const textIn = (ydoc: Doc) => (ydoc.getXmlFragment(TEXT_FIELD).get(0) as XmlElement).get(0) as XmlText;
const runsIn = (parts: readonly ContentPart[]): TextRun[] => parts.flatMap((part) => (isRun(part) ? [part] : runsIn(part.content)));

describe('backups that are restored while people write', () => {
  it.each(SEEDS)('[AUT-2] lose nothing that a page still has, and put no letter in the name of another, with seed %i', async (seed) => {
    const random = randomFrom(seed);
    const first = paragraph();
    const load = async (store: MemoryDocumentStore) => (await store.load('room')) as StoredDocument;
    const nothing: StoredDocument = { snapshot: null, updates: [first], authors: new Map([[HOUSE, null]]), relays: [], hasLog: true };
    let server = serve(await storeWith(nothing));
    let backup = nothing;
    const peers = NAMES.map((name, place) => new SimulatedPeer(name, place + 1));
    for (const { ydoc } of peers) applyUpdate(ydoc, first);

    for (let step = 0; step < STEPS; step += 1) {
      const peer = peers[random(peers.length)] as SimulatedPeer;
      const text = textIn(peer.ydoc);
      const at = random(text.length + 1);
      const act = random(1_000);
      if (act < 250) text.insert(at, peer.name.slice(0, 1).repeat(1 + random(4)));
      else if (act < 300) text.delete(at, Math.min(1 + random(3), text.length - at));
      else if (act < 570) peer.deliver('to-server');
      else if (act < 850) peer.deliver('to-peer');
      else if (act < 910) await nextTurn();
      else if (act < 930) peer.drop();
      else if (act < 980) peer.connect(await server.open());
      else if (act < 990) backup = await load(server.store);
      else {
        server.end();
        for (const other of peers) other.drop();
        server = serve(await storeWith(backup));
      }
    }

    server.end();
    for (const peer of peers) peer.drop();
    server = serve(await storeWith(backup));
    const held = peers.map(({ ydoc }) => new Map([...ydoc.store.clients.keys()].map((client) => [client, getState(ydoc.store, client)])));
    for (const peer of peers) peer.connect(await server.open());
    while (peers.some(({ hasUnderWay }) => hasUnderWay) || !server.documents.writer.isIdle) {
      for (const peer of peers) for (const direction of ['to-server', 'to-peer'] as const) peer.deliver(direction);
      await nextTurn();
    }

    const stored = await load(server.store);
    const kept = scratchDocument(stored.snapshot, stored.updates);
    for (const clocks of held) for (const [client, clock] of clocks) expect(getState(kept.store, client)).toBeGreaterThanOrEqual(clock);
    expect(peers.every(({ isConnected }) => isConnected)).toBe(true);
    expect(new Set([...peers.map(({ ydoc }) => ydoc), kept].map((ydoc) => textIn(ydoc).toJSON())).size).toBe(1);
    const times = { writtenAt: () => null, untilClock: () => Infinity };
    const runs = runsIn(readContent(kept.getXmlFragment(TEXT_FIELD), { authors: stored.authors, relays: stored.relays, times }));
    expect(runs.some(({ isRelayed }) => isRelayed)).toBe(true);
    for (const { text, accountId, isRelayed } of runs) {
      if (isRelayed) expect(accountId).toBeNull();
      else expect(new Set(text)).toEqual(new Set([accountId?.slice(0, 1)]));
    }
  });
});
