import type { DocumentLimits } from '#domain/document/limits.ts';
import type { SocketLike } from '../socket-like.ts';

const SECOND_MS = 1_000;

/**
 * Makes a sender wait who sends faster than edits can be committed, or more of what is no edit than a browser ever does.
 * Nothing is dropped: it is read later.
 */
export class ReadingPace {
  readonly #socket: SocketLike;
  readonly #limits: DocumentLimits;
  #uncommitted = { edits: 0, bytes: 0 };
  #waitsForCommit = false;
  #chatter = { sinceMs: 0, frames: 0 };
  #pause: NodeJS.Timeout | null = null;

  constructor(socket: SocketLike, limits: DocumentLimits) {
    this.#socket = socket;
    this.#limits = limits;
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

  /** A frame was read that is no edit. */
  chattered(): void {
    const now = performance.now();
    if (now - this.#chatter.sinceMs > SECOND_MS) this.#chatter = { sinceMs: now, frames: 0 };
    this.#chatter.frames += 1;
    if (this.#chatter.frames <= this.#limits.chatterPerSecond || this.#pause) return;
    this.#socket.pause();
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#readOn();
    }, this.#chatter.sinceMs + SECOND_MS - now);
  }

  end(): void {
    if (this.#pause) clearTimeout(this.#pause);
  }

  #readOn(): void {
    if (!this.#waitsForCommit && this.#pause === null) this.#socket.resume();
  }

  #hasUncommitted(share: number): boolean {
    return this.#uncommitted.edits >= this.#limits.uncommittedEdits * share || this.#uncommitted.bytes >= this.#limits.uncommittedBytes * share;
  }
}
