import type { DocumentLimits } from '#domain/document/limits.ts';
import type { SocketLike } from '../socket-like.ts';

const SECOND_MS = 1_000;
type Second = { sinceMs: number; frames: number; bytes: number };

/**
 * Makes a sender wait who sends faster than edits can be committed, or more of what is no edit than a browser ever does.
 * Nothing is dropped: it is read later.
 */
export class ReadingPace {
  readonly #socket: SocketLike;
  readonly #limits: DocumentLimits;
  #uncommitted = { edits: 0, bytes: 0 };
  #isArriving = false;
  #waitsForCommit = false;
  #second: Second = { sinceMs: 0, frames: 0, bytes: 0 };
  #pause: NodeJS.Timeout | null = null;

  constructor(socket: SocketLike, limits: DocumentLimits) {
    this.#socket = socket;
    this.#limits = limits;
  }

  /** Enough has come before it could be let in. */
  arrives(): void {
    if (this.#isArriving) return;
    this.#isArriving = true;
    this.#socket.pause();
  }

  /** It is let in, and what came before is read. */
  arrived(): void {
    if (!this.#isArriving) return;
    this.#isArriving = false;
    this.#readOn();
  }

  /** An edit was read that is not committed yet. */
  edited(bytes: number): void {
    this.#uncommitted.edits += 1;
    this.#uncommitted.bytes += bytes;
    if (!this.#waitsForCommit && this.#hasUncommitted(1)) {
      this.#waitsForCommit = true;
      this.#socket.pause();
    }
  }

  committed(own: { edits: number; bytes: number }): void {
    this.#uncommitted = { edits: this.#uncommitted.edits - own.edits, bytes: this.#uncommitted.bytes - own.bytes };
    if (!this.#waitsForCommit || this.#hasUncommitted(0.5)) return;
    this.#waitsForCommit = false;
    this.#readOn();
  }

  /** So many bytes were read. Each costs time of everybody's. */
  took(bytes: number): void {
    this.#thisSecond().bytes += bytes;
    if (this.#second.bytes > this.#limits.bytesPerSecond) this.#waitUntil(this.#second.sinceMs + SECOND_MS * (this.#second.bytes / this.#limits.bytesPerSecond));
  }

  /** A frame was read that is no edit. */
  chattered(): void {
    this.#thisSecond().frames += 1;
    if (this.#second.frames > this.#limits.chatterPerSecond) this.#waitUntil(this.#second.sinceMs + SECOND_MS);
  }

  #thisSecond(): Second {
    const now = performance.now();
    if (now - this.#second.sinceMs > SECOND_MS && !this.#pause) this.#second = { sinceMs: now, frames: 0, bytes: 0 };
    return this.#second;
  }

  #waitUntil(moment: number): void {
    if (this.#pause) return;
    this.#socket.pause();
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#second.sinceMs = 0;
      this.#readOn();
    }, moment - performance.now());
  }

  /** Whoever is closed must be read, or the other side's farewell is never heard. */
  end(): void {
    if (this.#pause) clearTimeout(this.#pause);
    this.#socket.resume();
  }

  #readOn(): void {
    if (!this.#isArriving && !this.#waitsForCommit && this.#pause === null) this.#socket.resume();
  }

  #hasUncommitted(share: number): boolean {
    return this.#uncommitted.edits >= this.#limits.uncommittedEdits * share || this.#uncommitted.bytes >= this.#limits.uncommittedBytes * share;
  }
}
