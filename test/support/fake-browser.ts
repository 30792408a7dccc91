import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { documentLimits, type DocumentLimits } from '#domain/document/limits.ts';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { createConnectionCounts } from '#server/realtime/sync/connection-counts.ts';
import type { LiveDocument } from '#server/realtime/sync/live-document.ts';
import { SyncConnection } from '#server/realtime/sync/sync-connection.ts';
import { messagesIn, syncMessage } from './wire-messages.ts';

const FROM_SERVER = Symbol('from the server');

/** A browser that has a document open over a network that is a test's own: nothing takes time, and nothing is taken unless it says so. */
export class FakeBrowser {
  readonly ydoc = new Doc();
  readonly told = { saved: 0, isUnstorable: false, remarks: 0 };
  /** What the server did to the line, in its order: `pause`, `resume`, `close <reason>`. */
  readonly done: string[] = [];
  readonly counts = createConnectionCounts();
  readonly connection: SyncConnection;
  /** Bytes that the network has not taken yet, however many were written. */
  unsentBytes = 0;
  writes = 0;
  #drained: () => void = () => undefined;

  constructor(document: LiveDocument, name: string, given: Partial<DocumentLimits> = {}) {
    this.connection = new SyncConnection({
      socket: {
        write: (frames) => this.#take(frames),
        unsentBytes: () => this.unsentBytes,
        onceDrained: (act) => (this.#drained = act),
        pause: () => this.done.push('pause'),
        resume: () => this.done.push('resume'),
        close: (reason) => this.done.push(`close ${reason}`),
      },
      limits: { ...documentLimits, ...given },
      wantsSaved: true,
      counts: this.counts,
      ended: () => undefined,
    });
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => origin === FROM_SERVER || this.connection.receive(syncMessage(syncSteps.edit, update)));
    this.connection.goLive({ mayEdit: true, accountId: name, user: { name, perspective: 'coach', person: name } }, document);
    this.connection.receive(syncMessage(syncSteps.ask, new Uint8Array([0])));
  }

  get text(): string {
    return this.ydoc.getText('content').toJSON();
  }

  type(words: string): void {
    this.ydoc.getText('content').insert(this.text.length, words);
  }

  /** The network has taken all that was written. */
  drain(): void {
    this.unsentBytes = 0;
    this.#drained();
  }

  #take(frames: Buffer): void {
    this.writes += 1;
    for (const message of messagesIn(frames)) {
      const decoder = createDecoder(message);
      const type = readVarUint(decoder);
      if (type === messageTypes.saved) this.told.saved = readVarUint(decoder);
      if (type === messageTypes.unstorable) this.told.isUnstorable = readVarUint(decoder) === 1;
      if (type === messageTypes.remarks) this.told.remarks += 1;
      if (type !== messageTypes.sync) continue;
      const step = readVarUint(decoder);
      const body = readVarUint8Array(decoder);
      if (step === syncSteps.ask) this.connection.receive(syncMessage(syncSteps.answer, encodeStateAsUpdate(this.ydoc, body)));
      else applyUpdate(this.ydoc, body, FROM_SERVER);
    }
  }
}
