import { performance } from 'node:perf_hooks';
import { type DocumentStore, isOutcomeUncertain, type LogEntry } from '#domain/document/document-store.ts';
import type { DocumentLimits } from '#domain/document/limits.ts';
import type { EditsToCommit, LiveDocument } from './live-document.ts';

type Given = {
  store: Pick<DocumentStore, 'append'>;
  limits: Pick<DocumentLimits, 'commitBytes' | 'commitEdits'>;
  now: () => Date;
  /** Told after each commit how many edits it kept, and how many seconds it took. */
  committed: (edits: number, seconds: number) => void;
  /** Told when edits cannot be stored, with the reason, and when they can again. */
  storable: (isStorable: boolean, reason?: unknown) => void;
  /** Told when committed edits of a document could not become its content. */
  broken: (document: LiveDocument, reason: unknown) => void;
};

/** Commits follow each other at least this far apart: the first edit after a rest goes at once, a stream of them in groups. */
const WINDOW_MS = 33;
/** What goes to a large room takes longer to be written to everybody, so it is begun earlier, unless the process has little time left. */
const LARGE_ROOM_WINDOW_MS = 24;
const LARGE_ROOM_CONNECTIONS = 50;
const BUSY_UTILISATION = 0.6;
/** A commit that takes longer is told to the rooms as "not saved yet". */
const SLOW_AFTER_MS = 2_000;
const RETRY_MS = { first: 250, most: 5_000 };

/**
 * Commits the edits of all documents in groups, one group at a time, and gives them back to their documents, which show
 * them only then. Edits that cannot be stored stay in their documents and are tried again until they can.
 */
export class DocumentWriter {
  readonly #given: Given;
  readonly #dirty = new Set<LiveDocument>();
  #timer: NodeJS.Timeout | NodeJS.Immediate | null = null;
  #isCommitting = false;
  #isSlow = false;
  /** Whether the last commit went to one. */
  #hasLargeRoom = false;
  #lastCommitAt = 0;
  #failures = 0;
  #utilisation = performance.eventLoopUtilization();
  #idle: (() => void)[] = [];

  constructor(given: Given) {
    this.#given = given;
  }

  get isIdle(): boolean {
    return !this.#isCommitting && this.#dirty.size === 0;
  }

  /** A document has edits to commit. */
  hasEdits(document: LiveDocument): void {
    this.#dirty.add(document);
    if (this.#isSlow || this.#failures > 0) document.tellStorable(false);
    this.#schedule();
  }

  /** Resolves when nothing waits any more. While the database is away that is not before it returns. */
  async settled(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #schedule(): void {
    if (this.#timer !== null || this.#isCommitting) return;
    const wait = this.#failures > 0 ? this.#retryAfter() : this.#lastCommitAt + this.#window() - performance.now();
    const commit = () => void this.#commit();
    this.#timer = wait <= 0 ? setImmediate(commit) : setTimeout(commit, wait);
  }

  #window(): number {
    const since = performance.eventLoopUtilization(this.#utilisation);
    if (since.active + since.idle > 1_000) this.#utilisation = performance.eventLoopUtilization();
    return this.#hasLargeRoom && since.utilization <= BUSY_UTILISATION ? LARGE_ROOM_WINDOW_MS : WINDOW_MS;
  }

  /** Longer each time, and never the same for two servers of one database. */
  #retryAfter(): number {
    return Math.min(RETRY_MS.first * 2 ** (this.#failures - 1), RETRY_MS.most) * (0.75 + Math.random() / 2);
  }

  async #commit(): Promise<void> {
    this.#timer = null;
    this.#isCommitting = true;
    this.#lastCommitAt = performance.now();
    const taken = this.#take();
    this.#hasLargeRoom = [...taken.keys()].some(({ connections }) => connections.size >= LARGE_ROOM_CONNECTIONS);
    const slow = setTimeout(() => this.#saySlow(taken), SLOW_AFTER_MS);
    const at = this.#given.now();
    try {
      const parts = [...taken.values()];
      const entries = parts.flatMap((part) => part.entries);
      if (entries.length > 0) await this.#given.store.append({ entries, bindings: parts.flatMap(({ bindings }) => bindings), relays: parts.flatMap(({ relays }) => relays), at });
      if (this.#failures > 0 && entries.length > 0) {
        this.#given.storable(true);
        this.#failures = 0;
      }
      if (entries.length > 0) this.#given.committed(countOf(entries), (performance.now() - this.#lastCommitAt) / 1_000);
      for (const document of taken.keys()) this.#show(document, at.getTime());
    } catch (reason) {
      if (this.#failures === 0) this.#given.storable(false, reason);
      this.#failures += 1;
      for (const document of taken.keys()) {
        document.notCommitted(isOutcomeUncertain(reason));
        this.#dirty.add(document);
      }
    } finally {
      clearTimeout(slow);
      this.#isSlow = false;
      this.#isCommitting = false;
    }
    if (this.#dirty.size > 0) this.#schedule();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** As much as one commit takes; what has no room waits for the next, before whatever comes since. */
  #take(): Map<LiveDocument, EditsToCommit> {
    const room = { bytes: this.#given.limits.commitBytes, edits: this.#given.limits.commitEdits };
    const taken = new Map<LiveDocument, EditsToCommit>();
    for (const document of [...this.#dirty]) {
      if (room.bytes <= 0 || room.edits <= 0) break;
      const part = document.takeEdits(room);
      taken.set(document, part);
      room.bytes -= part.bytes;
      room.edits -= part.edits;
      this.#dirty.delete(document);
      if (document.waitingEdits > part.edits) this.#dirty.add(document);
    }
    return taken;
  }

  #saySlow(taken: ReadonlyMap<LiveDocument, unknown>): void {
    this.#isSlow = true;
    for (const document of [...taken.keys(), ...this.#dirty]) document.tellStorable(false);
  }

  #show(document: LiveDocument, now: number): void {
    try {
      document.committed(now);
    } catch (reason) {
      this.#given.broken(document, reason);
    }
  }
}

const countOf = (entries: readonly LogEntry[]): number => entries.reduce((edits, { updates }) => edits + updates.length, 0);
