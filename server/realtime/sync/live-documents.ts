import type { DocumentStore } from '#domain/document/document-store.ts';
import { foldUpdates } from '#domain/document/fold-updates.ts';
import type { DocumentLimits } from '#domain/document/limits.ts';
import type { HouseEdit, HouseEditOutcome } from '#domain/document/restore-version.ts';
import type { KeptVersion, VersionToKeep } from '#domain/document/version.ts';
import { conflict } from '#domain/refusal.ts';
import { DocumentWriter } from './document-writer.ts';
import { LiveContent } from './live-content.ts';
import { CURSORS_EVERY_MS, LiveDocument, type PendingEdit } from './live-document.ts';
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
type Entry = { loading: Promise<LiveDocument | null>; document: LiveDocument | null; /** Since the last fold, which was at `foldedAt` or before it was loaded. */ edits: number; foldedAt: number };

/** How long a document that nobody writes in keeps its Yjs document, and one that nobody has open its bytes. */
const REST_AFTER_MS = 5_000;
const LEAVE_AFTER_MS = 20_000;
const LOOK_EVERY_MS = 2_000;
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
  readonly #counts = { committedEdits: 0, compactions: 0, failedCompactions: 0 };
  readonly writer: DocumentWriter;
  readonly #versions: VersionKeeper;
  #cursorTimer: NodeJS.Timeout | null = null;
  #lookTimer: NodeJS.Timeout | null = null;
  #pauseTimer: NodeJS.Timeout | null = null;
  #isClosing = false;

  constructor(given: Given) {
    this.#given = given;
    this.#versions = new VersionKeeper({
      store: given.store,
      now: given.now,
      failed: (documentId, reason) => given.log.warn({ err: reason, documentId }, 'a version could not be kept; it is tried again at the next pause'),
    });
    this.writer = new DocumentWriter({
      store: given.store,
      now: given.now,
      committed: (edits, seconds) => {
        this.#counts.committedEdits += edits;
        given.committed?.(seconds);
      },
      storable: (isStorable, reason) =>
        isStorable ? given.log.info('documents are stored again') : given.log.warn({ err: reason }, 'edits cannot be stored and wait; the rooms are told'),
      broken: (document, reason) => {
        given.log.error({ err: reason, documentId: document.id }, 'committed edits could not be applied; the document is loaded anew');
        this.#entries.delete(document.id);
        for (const connection of document.connections) connection.close('restarting');
      },
    });
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
    const entry: Entry = { loading: this.#load(documentId), document: null, edits: 0, foldedAt: this.#given.now().getTime() };
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
    // Whoever wrote it may have been cut off before a version was kept.
    document.isUnversioned = stored.hasLog;
    return document;
  }

  /**
   * Edits a document in the name of the house, at the wish of `accountId`: `make` gets what is committed and whose each
   * client id is. Everybody who has the document open sees it like any edit, once it is committed.
   */
  async edit(documentId: string, accountId: string | null, make: (present: Uint8Array, authors: ReadonlyMap<number, string | null>) => HouseEdit | null): Promise<HouseEditOutcome> {
    const document = await this.open(documentId);
    if (document === null) return 'missing';
    const made = make(document.content.bytes(), document.authors);
    if (made === null) return 'unchanged';
    const pending = document.editAsHouse(accountId, made);
    if (pending === null) return 'too-large';
    return (await this.#isCommittedInTime(pending)) ? 'committed' : 'not-stored';
  }

  async #isCommittedInTime({ committed, giveUp }: PendingEdit): Promise<boolean> {
    const patience = setTimeout(giveUp, this.#given.limits.houseEditMs);
    return committed.finally(() => clearTimeout(patience));
  }

  /** Keeps a version of a document with everything that was written until now. Refuses when what waits cannot be stored for long. */
  async keepVersion(documentId: string, asked: Pick<VersionToKeep, 'occasion' | 'name' | 'keptBy'>): Promise<KeptVersion | null> {
    const document = await this.open(documentId);
    if (document === null) return null;
    if (!document.isSaved && !(await this.#isCommittedInTime(document.committedSoFar()))) throw conflict('not-stored', 'What was written cannot be stored for now, so no version was kept. Nothing is lost; try again in a minute.');
    return this.#versions.keep(document, asked);
  }

  /** Keeps a version of a document in which nobody may write any more; a failure is logged and tried again at the next pause. */
  async keepClosingVersion(documentId: string): Promise<void> {
    try {
      const document = await this.open(documentId);
      if (document) await this.#versions.keepByItself(document, 'closing');
    } catch (reason) {
      this.#given.log.warn({ err: reason, documentId }, 'a document could not be opened for a version of its end');
    }
  }

  /** What one account wrote is from now on another's, in every document that is in memory. */
  accountMerged(from: string, into: string): void {
    for (const { document } of this.#entries.values()) document?.accountMerged(from, into);
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
    }, LOOK_EVERY_MS).unref();
  }

  /** Lets rest what nobody writes in at `now`, and leave what nobody has open; answers whether another look is worth it. */
  look(now: number): boolean {
    let isWorthAnotherLook = false;
    for (const [documentId, entry] of this.#entries) {
      const { document } = entry;
      if (document === null) continue;
      const quietFor = now - document.lastActiveAt;
      if (document.connections.size === 0 && quietFor >= LEAVE_AFTER_MS) void this.#leave(documentId, entry, document);
      else if (!document.content.isAtRest && document.isSaved && quietFor >= REST_AFTER_MS) this.#rest(documentId, entry, document);
      if (entry.edits >= COMPACT_LIVE_AFTER_EDITS && now - entry.foldedAt >= COMPACT_LIVE_EVERY_MS) void this.#compact(documentId, entry);
      if (document.connections.size === 0 || !document.content.isAtRest) isWorthAnotherLook = true;
      else this.#pause(document, now);
    }
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
    document.content.rest();
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
    await this.writer.settled();
    for (const { document } of this.#entries.values()) for (const connection of document?.connections ?? []) connection.close('restarting');
    for (const { document } of this.#entries.values()) if (document?.isUnversioned) await this.#versions.keepByItself(document, 'pause');
    for (const [documentId, entry] of this.#entries) if (entry.edits >= COMPACT_AFTER_EDITS) await this.#compact(documentId, entry);
    if (this.#cursorTimer) clearTimeout(this.#cursorTimer);
    this.#entries.clear();
  }
}
