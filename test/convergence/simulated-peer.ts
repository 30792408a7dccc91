import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { documentLimits } from '#domain/document/limits.ts';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { createConnectionCounts } from '#server/realtime/sync/connection-counts.ts';
import type { LiveDocument } from '#server/realtime/sync/live-document.ts';
import { SyncConnection } from '#server/realtime/sync/sync-connection.ts';
import { messagesIn, syncMessage } from '#test/support/wire-messages.ts';

const FROM_SERVER = Symbol('from the server');

/** `sent` are the edits that went into it, the answer to the server's question among them as number `answer`; the first `saved` are known to be kept. */
type Line = { connection: SyncConnection; toServer: Uint8Array[]; toPeer: Buffer[]; sent: Uint8Array[]; answer: number | null; saved: number };

/** Somebody who writes over lines that delay and break. Messages wait on a line until the simulation lets them through. */
export class SimulatedPeer {
  readonly ydoc = new Doc();
  /** What came from the server, and nothing else: what this participant has seen of others. */
  readonly received: Uint8Array[] = [];
  /** What the server has called saved of what this participant wrote. */
  readonly calledSaved: Uint8Array[] = [];
  /** Why the server closed lines. */
  readonly closings: string[] = [];
  #line: Line | null = null;
  /** Lines that broke on this side: what was under way to the server may still arrive there, also after what a later line brings. */
  readonly #broken: Line[] = [];

  constructor(
    readonly name: string,
    clientId: number,
  ) {
    this.ydoc.clientID = clientId;
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER && this.#line) send(this.#line, syncSteps.edit, update);
    });
  }

  get isConnected(): boolean {
    return this.#line?.connection.isOpen ?? false;
  }

  get hasUnderWay(): boolean {
    return this.#broken.length > 0 || (this.#line !== null && this.#line.toServer.length + this.#line.toPeer.length > 0);
  }

  connect(document: LiveDocument): void {
    if (this.#line) this.drop();
    const line: Line = {
      toServer: [],
      toPeer: [],
      sent: [],
      answer: null,
      saved: 0,
      connection: new SyncConnection({
        socket: {
          write: (frames) => void line.toPeer.push(frames),
          unsentBytes: () => 0,
          onceDrained: () => undefined,
          pause: () => undefined,
          resume: () => undefined,
          close: (reason) => {
            this.closings.push(reason);
            if (this.#line === line) this.drop();
          },
        },
        limits: documentLimits,
        wantsSaved: true,
        counts: createConnectionCounts(),
        ended: () => undefined,
      }),
    };
    this.#line = line;
    line.connection.goLive({ mayEdit: true, accountId: this.name, user: { name: this.name, perspective: 'coach', person: this.name } }, document);
    line.toServer.push(syncMessage(syncSteps.ask, encodeStateVector(this.ydoc)));
  }

  /** The line breaks on this side. What is under way to this peer is lost; of what is under way to the server, the first `arriving` messages still come there. */
  breakLine(arriving: number): void {
    if (this.#line === null) return;
    this.#line.toServer.splice(arriving);
    this.#broken.push(this.#line);
    this.#line = null;
  }

  /** All lines break on both sides: what is under way is lost. */
  drop(): void {
    const lines = [...this.#broken.splice(0), ...(this.#line ? [this.#line] : [])];
    this.#line = null;
    for (const { connection } of lines) connection.end();
  }

  /** Lets the oldest message of one direction through. */
  deliver(direction: 'to-server' | 'to-peer'): void {
    const line = this.#line;
    if (direction === 'to-server') {
      const bytes = line?.toServer.shift();
      if (bytes) line?.connection.receive(bytes);
      return;
    }
    const frames = line?.toPeer.shift();
    for (const message of line && frames ? messagesIn(frames) : []) if (this.#line === line) this.#take(line as Line, message);
  }

  /** Lets the oldest message on one of the broken lines through; with its last the server sees that the line is broken. */
  deliverLate(which: number): void {
    const place = which % Math.max(1, this.#broken.length);
    const line = this.#broken[place];
    const bytes = line?.toServer.shift();
    if (bytes) line?.connection.receive(bytes);
    if (line?.toServer.length !== 0) return;
    this.#broken.splice(place, 1);
    line.connection.end();
  }

  #take(line: Line, message: Buffer): void {
    const decoder = createDecoder(message);
    const type = readVarUint(decoder);
    if (type === messageTypes.saved) return this.#isSaved(line, readVarUint(decoder));
    if (type !== messageTypes.sync) return;
    const step = readVarUint(decoder);
    const body = readVarUint8Array(decoder);
    if (step === syncSteps.ask) {
      send(line, syncSteps.answer, encodeStateAsUpdate(this.ydoc, body));
      line.answer = line.sent.length;
      return;
    }
    this.received.push(body);
    applyUpdate(this.ydoc, body, FROM_SERVER);
  }

  /** The first `count` edits of a line are saved. Those before the answer may only have been passed over, since the answer holds them too. */
  #isSaved(line: Line, count: number): void {
    if (line.answer === null || count < line.answer) return;
    this.calledSaved.push(...line.sent.slice(line.saved, count));
    line.saved = count;
  }
}

function send(line: Line, step: (typeof syncSteps)['answer' | 'edit'], update: Uint8Array): void {
  line.toServer.push(syncMessage(step, update));
  line.sent.push(update);
}
