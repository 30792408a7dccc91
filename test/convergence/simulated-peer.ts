import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { documentLimits } from '#domain/document/limits.ts';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { createConnectionCounts } from '#server/realtime/sync/connection-counts.ts';
import type { LiveDocument } from '#server/realtime/sync/live-document.ts';
import { SyncConnection } from '#server/realtime/sync/sync-connection.ts';

const FROM_SERVER = Symbol('from the server');

/** Somebody who writes over a line that delays and breaks. Messages wait on the line until the simulation lets them through. */
export class SimulatedPeer {
  readonly ydoc = new Doc();
  /** What came from the server alone: what this participant has seen of others. */
  readonly received = new Doc();
  readonly #toServer: Uint8Array[] = [];
  readonly #toPeer: Buffer[] = [];
  #connection: SyncConnection | null = null;

  constructor(
    readonly name: string,
    clientId: number,
  ) {
    this.ydoc.clientID = clientId;
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER && this.#connection) this.#toServer.push(message(syncSteps.edit, update));
    });
  }

  get isConnected(): boolean {
    return this.#connection?.isOpen ?? false;
  }

  get hasUnderWay(): boolean {
    return this.#toServer.length > 0 || this.#toPeer.length > 0;
  }

  connect(document: LiveDocument): void {
    this.drop();
    const connection = new SyncConnection({
      socket: { write: (frames) => void this.#toPeer.push(frames), unsentBytes: () => 0, onceDrained: () => undefined, pause: () => undefined, resume: () => undefined, close: () => this.drop() },
      limits: documentLimits,
      wantsSaved: false,
      counts: createConnectionCounts(),
      ended: () => undefined,
    });
    this.#connection = connection;
    connection.goLive({ mayEdit: true, accountId: this.name, user: { name: this.name, perspective: 'coach' } }, document);
    this.#toServer.push(message(syncSteps.ask, encodeStateVector(this.ydoc)));
  }

  /** The line breaks: what is under way on it is lost. */
  drop(): void {
    const broken = this.#connection;
    this.#connection = null;
    this.#toServer.length = 0;
    this.#toPeer.length = 0;
    broken?.end();
  }

  /** Lets the oldest message of one direction through. */
  deliver(direction: 'to-server' | 'to-peer'): void {
    if (direction === 'to-server') {
      const bytes = this.#toServer.shift();
      if (bytes) this.#connection?.receive(bytes);
      return;
    }
    const frames = this.#toPeer.shift();
    for (const payload of frames ? payloadsIn(frames) : []) this.#take(payload);
  }

  #take(payload: Buffer): void {
    const decoder = createDecoder(payload);
    if (readVarUint(decoder) !== messageTypes.sync) return;
    const step = readVarUint(decoder);
    const body = readVarUint8Array(decoder);
    if (step === syncSteps.ask) return void this.#toServer.push(message(syncSteps.answer, encodeStateAsUpdate(this.ydoc, body)));
    applyUpdate(this.received, body);
    applyUpdate(this.ydoc, body, FROM_SERVER);
  }
}

function message(step: number, body: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageTypes.sync);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, body);
  return toUint8Array(encoder);
}

/** The messages within WebSocket frames that were written at once. */
function payloadsIn(frames: Buffer): Buffer[] {
  const payloads: Buffer[] = [];
  for (let at = 0; at < frames.length; ) {
    const short = frames.readUInt8(at + 1);
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length = short < 126 ? short : short === 126 ? frames.readUInt16BE(at + 2) : Number(frames.readBigUInt64BE(at + 2));
    payloads.push(frames.subarray(at + header, at + header + length));
    at += header + length;
  }
  return payloads;
}
