import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { readUpdate } from '#domain/document/read-update.ts';
import { randomFrom } from '#domain/random.ts';
import type { SocketLike } from '../socket-like.ts';
import { createConnectionCounts } from './connection-counts.ts';
import type { LiveDocument } from './live-document.ts';
import { LiveDocuments } from './live-documents.ts';
import { SyncConnection } from './sync-connection.ts';

const SEED = 20_150_129;
const FRAMES = 100_000;

const nowhere = (closed: () => void): SocketLike => ({ write: () => undefined, unsentBytes: () => 0, onceDrained: () => undefined, pause: () => undefined, resume: () => undefined, close: closed });

/** Somebody who may write in an empty document. */
async function joinRoom(socket: SocketLike): Promise<{ eve: SyncConnection; document: LiveDocument }> {
  const store = createMemoryDocumentStore();
  store.create('room');
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const document = (await new LiveDocuments({ store, limits: documentLimits, now: () => new Date(), log }).open('room')) as LiveDocument;
  const eve = new SyncConnection({ socket, limits: documentLimits, wantsSaved: false, counts: createConnectionCounts(), ended: () => undefined });
  eve.goLive({ mayEdit: true, accountId: 'eve', user: { name: 'eve', perspective: 'coach', person: 'eve' } }, document);
  return { eve, document };
}

/** Real updates of a text that is typed, formatted and deleted in, to be broken afterwards. */
function realUpdates(): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const ydoc = new Doc();
  ydoc.clientID = 77;
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const text = ydoc.getText('content');
  const random = randomFrom(SEED);
  for (let step = 0; step < 200; step += 1) {
    const at = random(text.length + 1);
    if (step % 5 === 4) text.delete(at, Math.min(3, text.length - at));
    else if (step % 7 === 6) text.format(at, Math.min(5, text.length - at), { bold: true });
    else text.insert(at, 'some words '.slice(0, 1 + random(10)));
    if (step % 11 === 0) ydoc.getMap('facts').set(`k${step}`, { deep: [1, 'two', null] });
  }
  return updates;
}

describe('broken input', () => {
  it(`[SYN-3] of ${FRAMES} kinds harms nobody: others go on, and memory stays flat`, async () => {
    const store = createMemoryDocumentStore();
    store.create('room');
    const log = { info: () => undefined, warn: () => undefined, error: () => expect.unreachable('nothing that was taken could fail to be applied') };
    const documents = new LiveDocuments({ store, limits: documentLimits, now: () => new Date(), log });
    const document = await documents.open('room');
    if (!document) throw new Error('no document');
    const counts = createConnectionCounts();
    const connect = (name: string, closed = () => undefined as unknown) => {
      const connection = new SyncConnection({ socket: nowhere(() => void closed()), limits: documentLimits, wantsSaved: true, counts, ended: () => undefined });
      connection.goLive({ mayEdit: true, accountId: name, user: { name, perspective: 'coach', person: name } }, document);
      return connection;
    };
    const bystander = connect('ada');
    const random = randomFrom(SEED);
    const updates = realUpdates();
    let closings = 0;
    let before = 0;
    let eve = connect('eve', () => (closings += 1));
    for (let frame = 0; frame < FRAMES; frame += 1) {
      if (frame === FRAMES / 2) before = memory();
      eve.receive(brokenFrame(random, updates));
      if (!eve.isOpen) eve = connect('eve', () => (closings += 1));
      if (frame % 1_000 === 999) await documents.writer.settled();
    }
    await documents.writer.settled();
    expect(closings).toBeGreaterThan(FRAMES / 10);
    expect(bystander.isOpen).toBe(true);
    expect(document.connections.size).toBe(2);
    expect(memory() - before).toBeLessThan(40 * 1_024 * 1_024);
    const reader = new Doc();
    applyUpdate(reader, document.content.bytes());
  });

  it('[ACC-7] that asks for the whole document again and again is cut off after a few answers', async () => {
    let answers = 0;
    const closed: string[] = [];
    const socket = { ...nowhere(() => undefined), write: () => void (answers += 1), close: (reason: string) => void closed.push(reason) };
    const { eve } = await joinRoom(socket);
    answers = 0;
    for (let ask = 0; ask < 10_000; ask += 1) eve.receive(new Uint8Array([0, 0, 1, 0]));
    expect([answers, closed]).toEqual([documentLimits.asksPerMinute, ['tooOften']]);
  });

  it('[ACC-8] that are no edits are read later once there are more than a browser sends, and few carets of one connection are shown', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const reading: string[] = [];
    const socket = { ...nowhere(() => undefined), pause: () => void reading.push('paused'), resume: () => void reading.push('resumed') };
    const { eve, document } = await joinRoom(socket);
    const caret = (clientId: number) => Uint8Array.from([1, 6, 1, clientId, 1, 2, 0x7b, 0x7d]);
    for (let frame = 0; frame < documentLimits.chatterPerSecond; frame += 1) eve.receive(caret(frame % 100));
    expect(reading).toEqual([]);
    eve.receive(caret(1));
    expect(reading).toEqual(['paused']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reading).toEqual(['paused', 'resumed']);
    expect(eve.isOpen).toBe(true);
    expect(document.cursors.all()).toHaveLength(documentLimits.cursorsPerConnection);
  });

  it('[ACC-8] that are large are read later once there are more bytes in a second than a browser sends', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const reading: string[] = [];
    const socket = { ...nowhere(() => undefined), pause: () => void reading.push('paused'), resume: () => void reading.push('resumed') };
    const { eve } = await joinRoom(socket);
    const frame = Uint8Array.from({ length: documentLimits.bytesPerSecond / 2 }, () => 9);
    for (let time = 0; time < 3; time += 1) eve.receive(frame);
    expect(reading).toEqual(['paused']);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(reading).toEqual(['paused']);
    await vi.advanceTimersByTimeAsync(200);
    expect([reading, eve.isOpen]).toEqual([['paused', 'resumed'], true]);
  });

  it('[ACC-8] of more carets than a document has is a bad frame', async () => {
    const closed: string[] = [];
    const { eve } = await joinRoom({ ...nowhere(() => undefined), close: (reason: string) => void closed.push(reason) });
    const carets = Array.from({ length: documentLimits.cursorsPerFrame + 1 }, () => [7, 1, 2, 0x7b, 0x7d]).flat();
    const body = [...sized(documentLimits.cursorsPerFrame + 1), ...carets];
    eve.receive(Uint8Array.from([1, ...sized(body.length), ...body]));
    expect(closed).toEqual(['badFrame']);
  });

  it('[SYN-3] that nest without end, or put what no editor knows among its elements, close only who sends them', async () => {
    const { document } = await joinRoom(nowhere(() => undefined));
    const connect = (name: string, closed: string[]) => {
      const connection = new SyncConnection({ socket: { ...nowhere(() => undefined), close: (reason: string) => void closed.push(reason) }, limits: documentLimits, wantsSaved: false, counts: createConnectionCounts(), ended: () => undefined });
      connection.goLive({ mayEdit: true, accountId: name, user: { name, perspective: 'coach', person: name } }, document);
      return connection;
    };
    const before = document.content.bytes();
    for (const poison of poisons()) {
      const closed: string[] = [];
      connect('mallory', closed).receive(Uint8Array.from([0, 2, ...sized(poison.length), ...poison]));
      expect(closed).toEqual(['badFrame']);
    }
    expect([document.waitingEdits, document.content.bytes()]).toEqual([0, before]);
  });

  it('that could be decoded can also be applied', () => {
    const random = randomFrom(SEED + 1);
    const updates = realUpdates();
    let taken = 0;
    for (let time = 0; time < 30_000; time += 1) {
      const broken = broke(random, updates[random(updates.length)] as Uint8Array);
      try {
        readUpdate(broken);
      } catch {
        continue;
      }
      taken += 1;
      const ydoc = new Doc();
      for (const update of updates.slice(0, random(updates.length))) applyUpdate(ydoc, update);
      applyUpdate(ydoc, broken);
    }
    expect(taken).toBeGreaterThan(100);
  });
});

/** Nested elements, a mark with a deep value, a map and a letter among the elements: all can be decoded. */
function poisons(): Uint8Array[] {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  const field = [TEXT_FIELD.length, ...Buffer.from(TEXT_FIELD)];
  const elements = Array.from({ length: 20_000 }, (_, clock) => [7, ...(clock === 0 ? [1, ...field] : [0, 7, ...sized(clock - 1)]), 3, 1, 112]).flat();
  return [
    [1, ...sized(20_000), 7, 0, ...elements, 0],
    [1, 1, 7, 0, 6, 1, ...field, 4, ...Buffer.from('bold'), ...sized(deep.length), ...Buffer.from(deep), 0],
    [1, 1, 7, 0, 7, 1, ...field, 1, 0],
    [1, 1, 7, 0, 4, 1, ...field, 1, 97, 0],
  ].map((bytes) => Uint8Array.from(bytes));
}

function sized(number: number): number[] {
  return number < 128 ? [number] : [128 | (number & 127), ...sized(Math.floor(number / 128))];
}

function brokenFrame(random: (below: number) => number, updates: readonly Uint8Array[]): Uint8Array {
  if (random(4) === 0) return Uint8Array.from({ length: random(60) }, () => random(256));
  const broken = broke(random, updates[random(updates.length)] as Uint8Array);
  if (random(10) === 0) return Uint8Array.from([1, broken.length & 127, ...broken]);
  return Uint8Array.from([0, 1 + random(2), ...(broken.length < 128 ? [broken.length] : [128 | (broken.length & 127), broken.length >> 7]), ...broken]);
}

/** An update with some of its bytes changed, left out or cut off. */
function broke(random: (below: number) => number, update: Uint8Array): Uint8Array {
  const bytes = [...update];
  for (let changes = 1 + random(3); changes > 0; changes -= 1) {
    const at = random(bytes.length);
    const kind = random(4);
    if (kind === 0) bytes.splice(at, 1);
    else if (kind === 1) bytes.splice(at);
    else bytes[at] = random(256);
    if (bytes.length === 0) bytes.push(random(256));
  }
  return Uint8Array.from(bytes);
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
