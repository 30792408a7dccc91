import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateVector } from 'yjs';
import { documentLimits, type DocumentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { typed } from '#test/support/typed-text.ts';
import type { SocketLike } from '../socket-like.ts';
import { createConnectionCounts } from './connection-counts.ts';
import { LiveDocuments } from './live-documents.ts';
import { SyncConnection } from './sync-connection.ts';
import { readMessage } from './sync-protocol.ts';

const nobody = { write: () => undefined, unsentBytes: () => 0, onceDrained: () => undefined, pause: () => undefined, resume: () => undefined, close: () => undefined };
const ask = (ydoc: Doc) => {
  const stateVector = encodeStateVector(ydoc);
  return Uint8Array.from([0, 0, stateVector.length, ...stateVector]);
};
const edit = (update: Uint8Array) => Uint8Array.from([0, 2, ...(update.length < 128 ? [update.length] : [128 | (update.length & 127), update.length >> 7]), ...update]);

/** A socket whose network takes nothing until `take` is called; what it took is read like a browser does. */
function aLine() {
  const ydoc = new Doc();
  let unsent: Buffer[] = [];
  let drained: (() => void)[] = [];
  const socket: SocketLike = {
    ...nobody,
    write: (frames) => void unsent.push(frames),
    unsentBytes: () => unsent.reduce((bytes, { length }) => bytes + length, 0),
    onceDrained: (act) => void drained.push(act),
  };
  const take = () => {
    const frames = Buffer.concat(unsent);
    unsent = [];
    for (let at = 0; at < frames.length; ) {
      const short = (frames[at + 1] ?? 0) & 127;
      const [header, length] = short < 126 ? [2, short] : short === 126 ? [4, frames.readUInt16BE(at + 2)] : [10, Number(frames.readBigUInt64BE(at + 2))];
      const bytes = frames.subarray(at + header, at + header + length);
      if (bytes[0] === 0) {
        const message = readMessage(bytes);
        if (message.kind === 'edits') applyUpdate(ydoc, message.update);
      }
      at += header + length;
    }
    for (const act of drained.splice(0)) act();
    return frames.length;
  };
  drained = [];
  return { socket, ydoc, take, unsent: () => socket.unsentBytes(), text: () => ydoc.getText('content').toJSON() };
}

async function aRoom(limits: Partial<DocumentLimits>) {
  const store = createMemoryDocumentStore();
  store.create('room');
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const given = { ...documentLimits, ...limits };
  const documents = new LiveDocuments({ store, limits: given, now: () => new Date(), log });
  const document = await documents.open('room');
  if (!document) throw new Error('no document');
  const counts = createConnectionCounts();
  const connect = (socket: SocketLike, accountId: string, mayEdit = true) => {
    const connection = new SyncConnection({ socket, limits: given, wantsSaved: true, counts, ended: () => undefined });
    connection.goLive({ mayEdit, accountId, user: { name: accountId, perspective: 'coach', person: accountId } }, document);
    return connection;
  };
  return { connect, counts, settled: () => documents.writer.settled() };
}

describe('a reader who does not take what they are sent', () => {
  it('[SYN-7] is sent nothing more over a limit, and what they lack once they have taken it', async () => {
    const { connect, counts, settled } = await aRoom({ unsentBytes: 300 });
    const line = aLine();
    const slow = connect(line.socket, 'ben');
    slow.receive(ask(line.ydoc));
    const ada = connect(nobody, 'ada');
    const words = Array.from({ length: 60 }, (_, number) => `word ${number} `);
    for (const update of typed(7, ...words)) {
      ada.receive(edit(update));
      await settled();
    }
    expect(line.unsent()).toBeLessThan(500);
    expect(counts.skippedReaders).toBe(1);
    expect(line.text()).toBe('');
    line.take();
    line.take();
    expect(line.text()).toBe(words.join(''));
  });

  it('[SYN-7] gets of a document that is larger than the limit what they lack, not the whole of it again', async () => {
    const { connect, settled } = await aRoom({ unsentBytes: 300 });
    const [long, ...more] = typed(7, 'x'.repeat(10_000), ...Array.from({ length: 50 }, () => 'y')) as [Uint8Array, ...Uint8Array[]];
    const ada = connect(nobody, 'ada');
    ada.receive(edit(long));
    await settled();
    const line = aLine();
    connect(line.socket, 'ben').receive(ask(line.ydoc));
    let bytes = line.take();
    for (const update of more) {
      ada.receive(edit(update));
      await settled();
      bytes += line.take();
    }
    line.take();
    expect(line.text()).toBe(`${'x'.repeat(10_000)}${'y'.repeat(50)}`);
    expect(bytes).toBeLessThan(20_000);
  });

  it('[SYN-7] [SYN-3] and asks in a way that cannot be read is closed, and nobody else notices', async () => {
    const { connect, settled } = await aRoom({ unsentBytes: 300 });
    const ada = connect(nobody, 'ada');
    ada.receive(edit((typed(7, 'x'.repeat(1_000)) as [Uint8Array])[0]));
    await settled();
    const line = aLine();
    const eve = connect(line.socket, 'eve', false);
    eve.receive(ask(new Doc()));
    eve.receive(new Uint8Array([0, 0, 1, 5]));
    expect(eve.isOpen).toBe(false);
    expect(line.take).not.toThrow();
    expect(ada.isOpen).toBe(true);
  });

  it('[SYN-7] is not shown more carets than lie within the limit, however often they ask for them', async () => {
    const { connect } = await aRoom({ unsentBytes: 300, asksPerMinute: 1_000 });
    const ada = connect(nobody, 'ada');
    ada.receive(Uint8Array.from([1, 6, 1, 7, 1, 2, 0x7b, 0x7d]));
    const line = aLine();
    const reader = connect(line.socket, 'ben', false);
    for (let time = 0; time < 500; time += 1) reader.receive(new Uint8Array([3]));
    expect(line.unsent()).toBeLessThan(500);
  });

  it('[SYN-7] is not answered without end, whatever they ask or write', async () => {
    const { connect, settled } = await aRoom({ unsentBytes: 300, asksPerMinute: 10_000, chatterPerSecond: 10_000 });
    const ada = connect(nobody, 'ada');
    ada.receive(edit((typed(7, 'x'.repeat(1_000)) as [Uint8Array])[0]));
    await settled();
    const line = aLine();
    const reader = connect(line.socket, 'eve', false);
    for (let time = 0; time < 1_000; time += 1) {
      reader.receive(ask(new Doc()));
      reader.receive(new Uint8Array([3]));
      reader.receive(edit((typed(9, 'no') as [Uint8Array])[0]));
    }
    expect(line.unsent()).toBeLessThan(3_000);
    line.take();
    line.take();
    expect(line.text()).toBe('x'.repeat(1_000));
  });
});
