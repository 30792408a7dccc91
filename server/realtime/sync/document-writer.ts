import { performance } from 'node:perf_hooks';
import type { DocumentStore, LogEntry } from '#domain/document/document-store.ts';
import type { LiveDocument } from './live-document.ts';

type Given = {
  store: Pick<DocumentStore, 'append'>;
  now: () => Date;
  /** Told after each commit how many edits it kept, and how many seconds it took. */
  committed: (edits: number, seconds: number) => void;
  /** Told when edits cannot be stored, with the reason, and when they can again. */
  storable: (isStorable: boolean, reason?: unknown) => void;
  /** Told when committed edits of a document could not become its content. */
  broken: (document: LiveDocument, reason: unknown) => void;
};

/** Commits follow each other at least this far apart: the first edit after a rest goes at once, a stream of them in groups. */
const WINDOW_MS = 24;
/** The window while the process has little time left. */
const BUSY_WINDOW_MS = 33;
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
    return since.utilization > BUSY_UTILISATION ? BUSY_WINDOW_MS : WINDOW_MS;
  }

  /** Longer each time, and never the same for two servers of one database. */
  #retryAfter(): number {
    return Math.min(RETRY_MS.first * 2 ** (this.#failures - 1), RETRY_MS.most) * (0.75 + Math.random() / 2);
  }

  async #commit(): Promise<void> {
    this.#timer = null;
    this.#isCommitting = true;
    this.#lastCommitAt = performance.now();
    const documents = [...this.#dirty];
    this.#dirty.clear();
    const taken = documents.map((document) => document.takeEdits());
    const slow = setTimeout(() => documents.forEach((document) => document.tellStorable(false)), SLOW_AFTER_MS);
    const at = this.#given.now();
    try {
      const entries = taken.flatMap((edits) => edits.entries);
      if (entries.length > 0) await this.#given.store.append({ entries, bindings: taken.flatMap((edits) => edits.bindings), relays: taken.flatMap((edits) => edits.relays), at });
      if (this.#failures > 0) this.#given.storable(true);
      this.#failures = 0;
      if (entries.length > 0) this.#given.committed(countOf(entries), (performance.now() - this.#lastCommitAt) / 1_000);
      for (const document of documents) this.#show(document, at.getTime());
    } catch (reason) {
      if (this.#failures === 0) this.#given.storable(false, reason);
      this.#failures += 1;
      for (const document of documents) {
        document.notCommitted();
        this.#dirty.add(document);
      }
    } finally {
      clearTimeout(slow);
      this.#isCommitting = false;
    }
    if (this.#dirty.size > 0) this.#schedule();
    else for (const resolve of this.#idle.splice(0)) resolve();
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
