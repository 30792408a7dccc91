import { applyUpdate, decodeStateVector, diffUpdate, Doc, encodeStateAsUpdate, encodeStateVector, encodeStateVectorFromUpdate, getState } from 'yjs';
import { type ClockRange, isDeletedIn } from '#domain/document/read-update.ts';
import { answerFrame } from './sync-protocol.ts';

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
  #stateVector: Uint8Array | null = null;
  #answerToAll: Buffer | null = null;
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
    return this.#ydoc === null;
  }

  /** Takes committed updates in. Throws when one of them cannot be applied; the content must then be loaded anew. */
  apply(updates: readonly Uint8Array[]): void {
    // Most answers of those who join bring nothing: they must not cost the encoded content.
    if (updates.length === 0) return;
    const ydoc = this.#wake();
    ydoc.transact(() => {
      for (const update of updates) applyUpdate(ydoc, update);
    });
    for (const update of updates) this.#size += update.length;
    this.#bytes = null;
    this.#stateVector = null;
    this.#answerToAll = null;
  }

  stateVector(): Uint8Array {
    return (this.#stateVector ??= this.#ydoc ? encodeStateVector(this.#ydoc) : encodeStateVectorFromUpdate(this.bytes()));
  }

  bytes(): Uint8Array {
    if (this.#bytes === null) {
      this.#bytes = encodeStateAsUpdate(this.#wake());
      this.#size = this.#bytes.length;
    }
    return this.#bytes;
  }

  /** The frame that brings somebody who has `stateVector` up to here; who has nothing shares one frame with all such. */
  answerTo(stateVector: Uint8Array): Buffer {
    if (decodeStateVector(stateVector).size === 0) return (this.#answerToAll ??= answerFrame(this.bytes()));
    return answerFrame(this.#ydoc ? encodeStateAsUpdate(this.#ydoc, stateVector) : diffUpdate(this.bytes(), stateVector));
  }

  /** The clock that the next struct of this Yjs client has. */
  clockOf(clientId: number): number {
    return getState(this.#wake().store, clientId);
  }

  isDeleted(range: ClockRange): boolean {
    return isDeletedIn(this.#wake(), range);
  }

  /** Keeps the bytes alone, until somebody writes again. */
  rest(): void {
    if (this.#ydoc === null) return;
    this.bytes();
    this.stateVector();
    this.#ydoc.destroy();
    this.#ydoc = null;
  }

  #wake(): Doc {
    if (this.#ydoc === null) {
      this.#ydoc = new Doc();
      if (this.#bytes) applyUpdate(this.#ydoc, this.#bytes);
    }
    return this.#ydoc;
  }
}
