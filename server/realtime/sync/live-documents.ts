import type { DocumentStore } from '#domain/document/document-store.ts';
import { foldUpdates } from '#domain/document/fold-updates.ts';
import type { DocumentLimits } from '#domain/document/limits.ts';
import { DocumentWriter } from './document-writer.ts';
import { LiveContent } from './live-content.ts';
import type { WaitingBytes } from './edits-under-way.ts';
import { HouseHands } from './house-hands.ts';
import { CURSORS_EVERY_MS, LiveDocument } from './live-document.ts';
import { VersionKeeper } from './version-keeper.ts';

export type LiveDocumentsLog = { info: (sentence: string) => void; warn: (fields: object, sentence: string) => void; error: (fields: object, sentence: string) => void };
type Given = {
  store: DocumentStore;
  limits: DocumentLimits;
  now: () => Date;
  log: LiveDocumentsLog;
  /** Until when browsers may bring back what a restored backup lacks. */
  recoveryUntil?: Date | undefined;
  /** Told after each commit how many seconds it took. */
  committed?: (seconds: number) => void;
};
type Entry = { loading: Promise<LiveDocument | null>; document: LiveDocument | null; /** Since the last fold, which was at `foldedAt` or before it was loaded. */ edits: number; foldedAt: number; isLeaving: boolean };

/** How long a document that nobody writes in keeps its Yjs document, and one that nobody has open its bytes. */
const REST_AFTER_MS = 5_000;
const LEAVE_AFTER_MS = 20_000;
const SETTLE_MS = 3_000;
const LOOK_EVERY_MS = 2_000;
/** So many are encoded in one go: a hall that stops typing at once must not hold up whoever goes on. */
const RESTS_AT_ONCE = 50;
const REST_MORE_AFTER_MS = 50;
/** A log of more edits is folded when its document leaves memory, and when it rests though it is still open. */
const COMPACT_AFTER_EDITS = 200;
const COMPACT_AT_REST_AFTER_EDITS = 2_000;
/** Where somebody always types a document never rests: its log is folded while it is open. */
const COMPACT_LIVE_AFTER_EDITS = 20_000;
/** Whoever brings in a long text at once has it folded once, when they are done. */
const COMPACT_LIVE_EVERY_MS = 60_000;

/** The documents that somebody has open. Simultaneous joiners share one load; a document leaves memory only when all of it is stored. */
export class LiveDocuments {
  readonly #given: Given;
  readonly #entries = new Map<string, Entry>();
  readonly #withCursors = new Set<LiveDocument>();
  readonly #waiting: WaitingBytes = { bytes: 0 };
  readonly #counts = { committedEdits: 0, compactions: 0, failedCompactions: 0 };
  readonly writer: DocumentWriter;
  readonly hands: HouseHands;
  readonly #versions: VersionKeeper;
  #cursorTimer: NodeJS.Timeout | null = null;
  #lookTimer: NodeJS.Timeout | null = null;
  #pauseTimer: NodeJS.Timeout | null = null;
  #isMoreToRest = false;
  #isClosing = false;

  constructor(given: Given) {
    this.#given = given;
    this.#versions = new VersionKeeper({
      store: given.store,
      now: given.now,
      failed: (documentId, reason) => given.log.warn({ err: reason, documentId }, 'a version could not be kept; it is tried again at the next pause'),
    });
    this.hands = new HouseHands({
      open: (documentId) => this.open(documentId),
      peek: (documentId) => this.peek(documentId),
      versions: this.#versions,
      now: given.now,
      patienceMs: given.limits.houseEditMs,
      closingFailed: (documentId, reason) => given.log.warn({ err: reason, documentId }, 'a document could not be opened for a version of its end'),
    });
    this.writer = new DocumentWriter({
      store: given.store,
      limits: given.limits,
      now: given.now,
      committed: (edits, seconds) => {
        this.#counts.committedEdits += edits;
        given.committed?.(seconds);
      },
      storable: (isStorable, reason) =>
        isStorable ? given.log.info('documents are stored again') : given.log.warn({ err: reason }, 'edits cannot be stored and wait; the rooms are told'),
      broken: (document, reason) => this.#isBroken(document, reason),
    });
  }

  /** Whatever is wrong with one document ends with it. */
  #isBroken(document: LiveDocument, reason: unknown): void {
    this.#given.log.error({ err: reason, documentId: document.id }, 'what is committed of a document cannot be read; it is loaded anew');
    if (this.#entries.get(document.id)?.document === document) this.#entries.delete(document.id);
    for (const connection of document.connections) connection.close('restarting');
  }

  /** How much is in memory now, and what happened since the program began. */
  figures() {
    const documents = [...this.#entries.values()].flatMap(({ document }) => document ?? []);
    return { ...this.#counts, openDocuments: documents.length, waitingEdits: documents.reduce((edits, document) => edits + document.waitingEdits, 0) };
  }

  /** A document that is in memory now. */
  peek(documentId: string): LiveDocument | null {
    return this.#entries.get(documentId)?.document ?? null;
  }

  /** The document, loaded when it is not in memory; null when there is none. Rejects when the store does not answer. */
  open(documentId: string): Promise<LiveDocument | null> {
    const known = this.#entries.get(documentId);
    if (known) return known.loading;
    const entry: Entry = { loading: this.#load(documentId), document: null, edits: 0, foldedAt: this.#given.now().getTime(), isLeaving: false };
    this.#entries.set(documentId, entry);
    const forget = () => {
      if (this.#entries.get(documentId) === entry) this.#entries.delete(documentId);
    };
    entry.loading.then(
      (document) => {
        entry.document = document;
        if (document === null) forget();
        else this.#lookSoon();
      },
      forget,
    );
    return entry.loading;
  }

  /**
   * Fails as a whole, told with the document's id, when one kept update cannot be applied: what was called saved is never
   * dropped in silence. Updates are tried before they are kept (`readUpdate`), so that would be a broken database, or a
   * defect to find in a log that is still whole.
   */
  async #load(documentId: string): Promise<LiveDocument | null> {
    const stored = await this.#given.store.load(documentId);
    if (stored === null) return null;
    const bytes = stored.updates.length === 0 ? stored.snapshot : foldUpdates(stored.snapshot, stored.updates);
    const document = new LiveDocument({
      id: documentId,
      content: new LiveContent(bytes),
      authors: stored.authors,
      limits: this.#given.limits,
      waitingOfAll: this.#waiting,
      isRecovering: () => this.#given.recoveryUntil !== undefined && this.#given.now() < this.#given.recoveryUntil,
      hasEdits: (edited) => {
        this.writer.hasEdits(edited);
        const entry = this.#entries.get(edited.id);
        if (entry) entry.edits += 1;
        this.#lookSoon();
      },
      hasCursors: (moved) => this.#moveCursorsSoon(moved),
      wasLeft: (left) => {
        left.lastActiveAt = this.#given.now().getTime();
        this.#lookSoon();
      },
    });
    document.lastActiveAt = this.#given.now().getTime();
    // Whoever wrote it may have been cut off before a version was kept, and before its log was folded, which was done for this load if it is long.
    document.isUnversioned = stored.hasLog;
    const entry = this.#entries.get(documentId);
    if (entry && stored.hasLog) entry.edits += stored.updates.length || COMPACT_AFTER_EDITS;
    return document;
  }

  /** What one account wrote is from now on another's, in every document that is in memory or on its way there. */
  accountMerged(from: string, into: string): void {
    for (const { document, loading } of this.#entries.values()) {
      if (document) document.accountMerged(from, into);
      else void loading.then((loaded) => loaded?.accountMerged(from, into), () => undefined);
    }
  }

  #moveCursorsSoon(document: LiveDocument): void {
    this.#withCursors.add(document);
    this.#cursorTimer ??= setTimeout(() => {
      this.#cursorTimer = null;
      for (const moved of this.#withCursors) moved.moveCursors();
      this.#withCursors.clear();
    }, CURSORS_EVERY_MS);
  }

  /** Looks from time to time whether something may rest or leave; does nothing at all while everything rests. */
  #lookSoon(): void {
    if (this.#isClosing) return;
    this.#lookTimer ??= setTimeout(() => {
      this.#lookTimer = null;
      if (this.look(this.#given.now().getTime())) this.#lookSoon();
    }, this.#isMoreToRest ? REST_MORE_AFTER_MS : LOOK_EVERY_MS).unref();
  }

  /** Lets rest what nobody writes in at `now`, and leave what nobody has open; answers whether another look is worth it. */
  look(now: number): boolean {
    let isWorthAnotherLook = false;
    let rested = 0;
    for (const [documentId, entry] of this.#entries) {
      const { document } = entry;
      if (document === null) continue;
      const quietFor = now - document.lastActiveAt;
      if (document.connections.size === 0 && quietFor >= LEAVE_AFTER_MS && !entry.isLeaving) {
        entry.isLeaving = true;
        void this.#leave(documentId, entry, document).finally(() => (entry.isLeaving = false));
      }
      else if (rested < RESTS_AT_ONCE && !document.content.isAtRest && document.isSaved && quietFor >= REST_AFTER_MS) {
        this.#rest(documentId, entry, document);
        rested += 1;
      }
      if (entry.edits >= COMPACT_LIVE_AFTER_EDITS && now - entry.foldedAt >= COMPACT_LIVE_EVERY_MS) void this.#compact(documentId, entry);
      if (document.connections.size === 0 || !document.content.isAtRest) isWorthAnotherLook = true;
      else this.#pause(document, now);
    }
    this.#isMoreToRest = rested === RESTS_AT_ONCE;
    return isWorthAnotherLook;
  }

  /** The document is open and nobody writes: once that is a pause, a version is kept. */
  #pause(document: LiveDocument, now: number): void {
    const dueAt = this.#versions.dueAt(document);
    if (dueAt === null) return;
    if (now >= dueAt) void this.#versions.keepByItself(document, 'pause').then(() => this.#lookSoon());
    else if (!this.#isClosing)
      this.#pauseTimer ??= setTimeout(() => {
        this.#pauseTimer = null;
        this.#lookSoon();
      }, dueAt - now).unref();
  }

  /** Nobody writes just now: the document keeps its bytes alone, and a long log is folded. */
  #rest(documentId: string, entry: Entry, document: LiveDocument): void {
    try {
      document.content.rest();
    } catch (reason) {
      this.#isBroken(document, reason);
    }
    if (entry.edits >= COMPACT_AT_REST_AFTER_EDITS) void this.#compact(documentId, entry);
  }

  async #leave(documentId: string, entry: Entry, document: LiveDocument): Promise<void> {
    const mayLeave = () => this.#entries.get(documentId) === entry && document.connections.size === 0 && document.isSaved;
    if (!mayLeave()) return;
    if (document.isUnversioned) {
      const isKept = await this.#versions.keepByItself(document, 'pause');
      if (!mayLeave()) return;
      // Not folded, its log tells whoever opens it next that a version is missing.
      if (!isKept) entry.edits = 0;
    }
    if (entry.edits >= COMPACT_AFTER_EDITS) {
      await this.#compact(documentId, entry);
      if (!mayLeave()) return;
    }
    this.#entries.delete(documentId);
  }

  async #compact(documentId: string, entry: Entry): Promise<void> {
    entry.edits = 0;
    entry.foldedAt = this.#given.now().getTime();
    try {
      await this.#given.store.compact(documentId);
      this.#counts.compactions += 1;
    } catch (reason) {
      this.#given.log.warn({ err: reason, documentId }, 'a document could not be compacted; its log stays as it is');
      this.#counts.failedCompactions += 1;
      // Enough for the next rest to try again, too little for every look.
      entry.edits = Math.max(entry.edits, COMPACT_AT_REST_AFTER_EDITS);
    }
  }

  /** Commits what waits, ends all connections so that browsers come back later, and folds long logs. */
  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#lookTimer) clearTimeout(this.#lookTimer);
    if (this.#pauseTimer) clearTimeout(this.#pauseTimer);
    // While the database is away nobody waits for it longer than this to be told that they come back later.
    await Promise.race([this.writer.settled(), new Promise((resolve) => setTimeout(resolve, SETTLE_MS))]);
    for (const { document } of this.#entries.values()) for (const connection of document?.connections ?? []) connection.close('restarting');
    await this.writer.settled();
    for (const { document } of this.#entries.values()) if (document?.isUnversioned) await this.#versions.keepByItself(document, 'pause');
    for (const [documentId, entry] of this.#entries) if (entry.edits >= COMPACT_AFTER_EDITS) await this.#compact(documentId, entry);
    if (this.#cursorTimer) clearTimeout(this.#cursorTimer);
    this.#entries.clear();
  }
}
