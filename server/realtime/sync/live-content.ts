import { applyUpdate, createID, decodeStateVector, diffUpdate, Doc, encodeStateAsUpdate, encodeStateVector, encodeStateVectorFromUpdate, getState } from 'yjs';
import { foldUpdates } from '#domain/document/fold-updates.ts';
import { type ClockRange, isDeletedIn } from '#domain/document/read-update.ts';
import { type Standing, standingIn } from '#domain/document/standings.ts';
import { answerFrame } from './sync-protocol.ts';

const RECENT_MS = 500;
/** An update of an empty document. */
const NOTHING = new Uint8Array([0, 0]);

/**
 * The committed content of one document. At rest it is bytes alone; while people write it is a Yjs document, and what
 * joiners get is encoded once for all of them.
 */
export class LiveContent {
  #ydoc: Doc | null = null;
  /** Null while the Yjs document is ahead of them. */
  #bytes: Uint8Array | null;
  /** The first that came into an empty document: of a text that is brought in and left, no Yjs document is made. */
  #unread: Uint8Array[] = [];
  #stateVector: Uint8Array | null = null;
  #answerToAll: Buffer | null = null;
  #recent: { at: number; bytes: Uint8Array } | null = null;
  #size: number;

  constructor(bytes: Uint8Array | null) {
    this.#bytes = bytes ?? NOTHING;
    this.#size = this.#bytes.length;
  }

  /** Bytes of the content: exact at rest, an upper bound while people write. */
  get size(): number {
    return this.#size;
  }

  get isAtRest(): boolean {
    return this.#ydoc === null && this.#unread.length === 0;
  }

  get #isEmpty(): boolean {
    return this.isAtRest && this.#size <= NOTHING.length;
  }

  /** Takes committed updates in. Throws when one of them cannot be applied; the content must then be loaded anew. */
  apply(updates: readonly Uint8Array[]): void {
    // Most answers of those who join bring nothing: they must not cost the encoded content.
    if (updates.length === 0) return;
    if (this.#isEmpty) this.#unread = [...updates];
    else this.#read(updates);
    for (const update of updates) this.#size += update.length;
    this.#stateVector = null;
    this.#answerToAll = null;
  }

  stateVector(): Uint8Array {
    return (this.#stateVector ??= this.#unread.length > 0 || this.#ydoc ? encodeStateVector(this.#wake()) : encodeStateVectorFromUpdate(this.bytes()));
  }

  bytes(): Uint8Array {
    if (this.#bytes === null || this.#unread.length > 0) {
      this.#bytes = this.#ydoc ? encodeStateAsUpdate(this.#ydoc) : foldUpdates(this.#bytes, this.#unread);
      this.#unread = [];
      this.#size = this.#bytes.length;
    }
    return this.#bytes;
  }

  /** The bytes as they are, or as they were a moment ago: while people write, each look would encode them anew. */
  recentBytes(now: number): Uint8Array {
    if (this.isAtRest) return this.bytes();
    if (this.#recent === null || now - this.#recent.at > RECENT_MS) this.#recent = { at: now, bytes: this.bytes() };
    return this.#recent.bytes;
  }

  /** The frame that brings somebody who has `stateVector` up to here; who has nothing shares one frame with all such. */
  answerTo(stateVector: Uint8Array): Buffer {
    if (decodeStateVector(stateVector).size === 0) return (this.#answerToAll ??= answerFrame(this.bytes()));
    return answerFrame(this.isAtRest ? diffUpdate(this.bytes(), stateVector) : encodeStateAsUpdate(this.#wake(), stateVector));
  }

  /** The clock that the next struct of this Yjs client has. */
  clockOf(clientId: number): number {
    if (this.#isEmpty) return 0;
    return getState(this.#wake().store, clientId);
  }

  /** Where a struct stands; null when it is gone, or was never here. */
  standingOf(client: number, clock: number): Standing | null {
    return standingIn(this.#wake(), createID(client, clock));
  }

  isDeleted(range: ClockRange): boolean {
    return isDeletedIn(this.#wake(), range);
  }

  /** Keeps the bytes alone, until somebody writes again. */
  rest(): void {
    if (this.isAtRest) return;
    this.bytes();
    this.stateVector();
    this.#ydoc?.destroy();
    this.#ydoc = null;
    this.#recent = null;
  }

  #wake(): Doc {
    if (this.#ydoc) return this.#ydoc;
    // Nothing asks for its guid, and a made-up one costs more than the rest of an empty document.
    const ydoc = new Doc({ guid: '' });
    if (this.#bytes) applyUpdate(ydoc, this.#bytes);
    for (const update of this.#unread) applyUpdate(ydoc, update);
    if (this.#unread.length > 0) this.#bytes = null;
    this.#unread = [];
    this.#ydoc = ydoc;
    return ydoc;
  }

  #read(updates: readonly Uint8Array[]): void {
    const ydoc = this.#wake();
    ydoc.transact(() => {
      for (const update of updates) applyUpdate(ydoc, update);
    });
    this.#bytes = null;
  }
}
