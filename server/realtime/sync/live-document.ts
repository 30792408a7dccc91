import type { AuthorBinding, DocumentRelay, LogEntry } from '#domain/document/document-store.ts';
import type { DocumentLimits } from '#domain/document/limits.ts';
import { type ClockRange, isComplete, readUpdate } from '#domain/document/read-update.ts';
import type { HouseEdit } from '#domain/document/restore-version.ts';
import { Cursors } from './cursors.ts';
import type { LiveContent } from './live-content.ts';
import type { LiveConnection } from './sync-connection.ts';
import { cursorsFrame, editFrame, unstorableFrame } from './sync-protocol.ts';

/** An edit that waits to be committed. Without bytes it says nothing new and is only acknowledged, in its turn. */
type Edit = { connection: LiveConnection | null; accountId: string | null; update: Uint8Array | null; length: number; house?: EndOfHouseEdit };
type EndOfHouseEdit = { clientIds: ReadonlySet<number>; isGivenUp: boolean; ended: (isCommitted: boolean) => void };
/** An edit of the house on its way; given up, it is taken back unless it is being committed just then. */
export type PendingEdit = { committed: Promise<boolean>; giveUp: () => void };
export type EditOutcome = 'taken' | 'wrong-author' | 'too-large' | 'incomplete';
type Given = {
  id: string;
  content: LiveContent;
  authors: Map<number, string | null>;
  limits: DocumentLimits;
  /** Whether browsers may bring back what a restored backup lacks, whosever it is. */
  isRecovering: () => boolean;
  /** Asks the writer to commit what waits here. */
  hasEdits: (document: LiveDocument) => void;
  /** Asks for a round of cursors soon. */
  hasCursors: (document: LiveDocument) => void;
  /** A connection has gone. */
  wasLeft: (document: LiveDocument) => void;
};

/**
 * One document that somebody has open: its committed content, its edits on the way to the database, its connections.
 * What others see, joiners included, is committed.
 */
export class LiveDocument {
  readonly id: string;
  readonly content: LiveContent;
  readonly cursors = new Cursors();
  readonly connections = new Set<LiveConnection>();
  readonly #authors: Map<number, string | null>;
  readonly #limits: DocumentLimits;
  readonly #isRecovering: Given['isRecovering'];
  readonly #hasEdits: Given['hasEdits'];
  readonly #hasCursors: Given['hasCursors'];
  readonly #wasLeft: Given['wasLeft'];
  /** Where clients stand with what is not committed yet. */
  readonly #ahead = new Map<number, number>();
  #waiting: Edit[] = [];
  #bindings: AuthorBinding[] = [];
  #relays: DocumentRelay[] = [];
  #committing: Edit[] = [];
  #committingBindings: AuthorBinding[] = [];
  #committingRelays: DocumentRelay[] = [];
  #isUnstorable = false;
  lastActiveAt = 0;
  /** Something was committed that no version holds, as far as this document knows. */
  isUnversioned = false;

  constructor({ id, content, authors, limits, isRecovering, hasEdits, hasCursors, wasLeft }: Given) {
    this.id = id;
    this.content = content;
    this.#authors = authors;
    this.#limits = limits;
    this.#isRecovering = isRecovering;
    this.#hasEdits = hasEdits;
    this.#hasCursors = hasCursors;
    this.#wasLeft = wasLeft;
  }

  /** True when every edit it was given is committed. */
  get isSaved(): boolean {
    return this.waitingEdits === 0;
  }

  /** How many edits it was given that are not committed yet. */
  get waitingEdits(): number {
    return this.#waiting.length + this.#committing.length;
  }

  get isUnstorable(): boolean {
    return this.#isUnstorable;
  }

  /** Takes a connection out, with its carets. */
  leave(connection: LiveConnection): void {
    this.connections.delete(connection);
    this.cursors.leave(connection);
    this.cursorsMoved();
    this.#wasLeft(this);
  }

  /**
   * Takes an edit on its way to the database; says why not when it is forged, leaves a gap, or makes the document too
   * large. Throws when it is malformed. An answer to what the server lacks may hold the words of others while a recovery
   * window is open; nobody can say then who wrote, or deleted, what is in it.
   */
  edit(connection: LiveConnection | null, accountId: string | null, update: Uint8Array, isAnswer = false): EditOutcome {
    const read = readUpdate(update);
    const fresh = read.inserts.filter((range) => range.end > this.#clockOf(range.clientId));
    const isRecovered = isAnswer && this.#isRecovering();
    if (!isRecovered && !fresh.every(({ clientId }) => this.isAuthor(accountId, clientId))) return 'wrong-author';
    if (!isComplete(read, (clientId) => this.#clockOf(clientId))) return 'incomplete';
    const isNew = fresh.length > 0 || read.deletes.some((range) => !this.content.isDeleted(range));
    if (isNew && this.content.size + update.length > this.#limits.documentBytes) return 'too-large';
    // Nothing is noted of an edit before it is certain that it is taken.
    if (isRecovered) this.#relay(accountId, fresh);
    else this.#bind(accountId, fresh);
    for (const range of fresh) this.#ahead.set(range.clientId, range.end);
    // The bytes are a view into a larger piece of what the network brought.
    this.#wait({ connection, accountId: isRecovered ? null : accountId, update: isNew ? update.slice() : null, length: update.length });
    return 'taken';
  }

  /**
   * Takes an edit of the house that `accountId` asked for; it goes the way of every edit. It may write in the name of
   * several, under client ids that nobody has. Null when it makes the document too large.
   */
  editAsHouse(accountId: string | null, { update, bindings }: HouseEdit): PendingEdit | null {
    const read = readUpdate(update);
    const clientIds = new Set(bindings.map(({ clientId }) => clientId));
    const isOwn = read.inserts.every(({ clientId }) => clientIds.has(clientId)) && bindings.every(({ clientId }) => !this.#authors.has(clientId) && this.#clockOf(clientId) === 0);
    if (!isOwn || !isComplete(read, (clientId) => this.#clockOf(clientId))) throw new Error('The house made an edit that does not fit.');
    if (this.content.size + update.length > this.#limits.documentBytes) return null;
    for (const { clientId, accountId: author } of bindings) {
      this.#authors.set(clientId, author);
      this.#bindings.push({ documentId: this.id, clientId, accountId: author });
    }
    const relayed = new Set(bindings.flatMap(({ clientId, isRelayed }) => (isRelayed ? clientId : [])));
    for (const range of read.inserts) {
      this.#ahead.set(range.clientId, range.end);
      if (relayed.has(range.clientId)) this.#relays.push({ ...range, documentId: this.id, relayedBy: accountId });
    }
    return this.#waitAsHouse({ connection: null, accountId, update, length: update.length }, clientIds);
  }

  /** Resolves with true once everything is committed that was taken before. */
  committedSoFar(): PendingEdit {
    return this.#waitAsHouse({ connection: null, accountId: null, update: null, length: 0 }, new Set());
  }

  #waitAsHouse(edit: Edit, clientIds: ReadonlySet<number>): PendingEdit {
    let ended: (isCommitted: boolean) => void = () => undefined;
    const committed = new Promise<boolean>((resolve) => (ended = resolve));
    const house: EndOfHouseEdit = { clientIds, isGivenUp: false, ended };
    this.#wait({ ...edit, house });
    const giveUp = () => {
      house.isGivenUp = true;
      this.#takeBackGivenUp();
    };
    return { committed, giveUp };
  }

  /** Nobody has seen what is not committed, so it can be taken back without a trace. */
  #takeBackGivenUp(): void {
    for (const { house } of this.#waiting) {
      if (!house?.isGivenUp) continue;
      this.#bindings = this.#bindings.filter(({ clientId }) => !house.clientIds.has(clientId));
      this.#relays = this.#relays.filter(({ clientId }) => !house.clientIds.has(clientId));
      for (const clientId of house.clientIds) {
        this.#authors.delete(clientId);
        this.#ahead.delete(clientId);
      }
      house.ended(false);
    }
    this.#waiting = this.#waiting.filter(({ house }) => !house?.isGivenUp);
  }

  #wait(edit: Edit): void {
    this.#waiting.push(edit);
    this.#hasEdits(this);
  }

  #clockOf(clientId: number): number {
    return this.#ahead.get(clientId) ?? this.content.clockOf(clientId);
  }

  #bind(accountId: string | null, fresh: readonly ClockRange[]): void {
    for (const { clientId } of fresh) {
      if (this.#authors.has(clientId)) continue;
      this.#authors.set(clientId, accountId);
      this.#bindings.push({ documentId: this.id, clientId, accountId });
    }
  }

  /** Whoever is not known to own a client id only brings what stands under it. The id stays free for whoever next writes under it themselves. */
  #relay(relayedBy: string | null, fresh: readonly ClockRange[]): void {
    for (const { clientId, end } of fresh) {
      if (this.#authors.has(clientId) && this.isAuthor(relayedBy, clientId)) continue;
      this.#relays.push({ documentId: this.id, clientId, clock: this.#clockOf(clientId), end, relayedBy });
    }
  }

  /** Who has each Yjs client id, those of edits on their way included. */
  get authors(): ReadonlyMap<number, string | null> {
    return this.#authors;
  }

  /** What one account wrote is from now on another's. */
  accountMerged(from: string, into: string): void {
    for (const [clientId, accountId] of this.#authors) if (accountId === from) this.#authors.set(clientId, into);
    for (const waits of [...this.#waiting, ...this.#bindings]) if (waits.accountId === from) waits.accountId = into;
  }

  /** Acknowledges, in its turn, an edit that is passed over because all of it comes again. */
  passOver(connection: LiveConnection, length: number): void {
    this.#wait({ connection, accountId: null, update: null, length });
  }

  /** Whether this account may write, and move a caret, under this Yjs client id. */
  isAuthor(accountId: string | null, clientId: number): boolean {
    return !this.#authors.has(clientId) || this.#authors.get(clientId) === accountId;
  }

  /** Everything that waits, for one commit; `committed` or `notCommitted` must follow. */
  takeEdits(): { entries: LogEntry[]; bindings: AuthorBinding[]; relays: DocumentRelay[] } {
    this.#committing = this.#waiting;
    this.#waiting = [];
    this.#committingBindings = this.#bindings;
    this.#bindings = [];
    this.#committingRelays = this.#relays;
    this.#relays = [];
    const entries: { documentId: string; accountId: string | null; updates: Uint8Array[] }[] = [];
    for (const { accountId, update } of this.#committing) {
      if (update === null) continue;
      const last = entries.at(-1);
      if (last?.accountId === accountId) last.updates.push(update);
      else entries.push({ documentId: this.id, accountId, updates: [update] });
    }
    return { entries, bindings: this.#committingBindings, relays: this.#committingRelays };
  }

  /** The taken edits are committed: they become content, others see them, and their writers are told. */
  committed(now: number): void {
    const edits = this.#committing;
    this.#committing = [];
    if (this.#waiting.length === 0) this.#ahead.clear();
    this.lastActiveAt = now;
    for (const { house } of edits) house?.ended(true);
    const updates = edits.flatMap(({ update }) => update ?? []);
    this.isUnversioned ||= updates.length > 0;
    this.content.apply(updates);
    this.#broadcast(edits);
    this.tellStorable(true);
  }

  /** The commit failed: the taken edits wait again, before whatever came since. */
  notCommitted(): void {
    this.#waiting = [...this.#committing, ...this.#waiting];
    this.#bindings = [...this.#committingBindings, ...this.#bindings];
    this.#relays = [...this.#committingRelays, ...this.#relays];
    this.#committing = [];
    this.#takeBackGivenUp();
    this.tellStorable(false);
  }

  /** Tells everybody here whether edits reach the database, when that has changed. */
  tellStorable(isStorable: boolean): void {
    if (this.#isUnstorable !== isStorable) return;
    this.#isUnstorable = !isStorable;
    for (const connection of this.connections) connection.tell(unstorableFrame(!isStorable));
  }

  #broadcast(edits: readonly Edit[]): void {
    const parts = edits.map(({ connection, update }) => ({ connection, frame: update && editFrame(update) }));
    const cursors = this.#takeCursors();
    const writers = new Set(edits.map(({ connection }) => connection));
    const forAll = joined([...parts.map(({ frame }) => frame), cursors]);
    for (const connection of this.connections) {
      if (!writers.has(connection)) connection.send(forAll);
      else connection.sendAfterCommit(joined([...parts.map((part) => (part.connection === connection ? null : part.frame)), cursors]), ownOf(edits, connection));
    }
  }

  /** Sends the carets that moved, unless an edit is on its way that will take them along. */
  moveCursors(): void {
    const frame = this.isSaved || this.#isUnstorable ? this.#takeCursors() : null;
    if (frame) for (const connection of this.connections) connection.send(frame);
  }

  cursorsMoved(): void {
    if (this.cursors.hasChanged) this.#hasCursors(this);
  }

  #takeCursors(): Buffer | null {
    if (!this.cursors.hasChanged) return null;
    return cursorsFrame(this.cursors.takeChanged());
  }
}

/** Carets travel with the next committed edits, and alone at most this often. */
export const CURSORS_EVERY_MS = 33;

const joined = (frames: readonly (Buffer | null)[]): Buffer => {
  const present = frames.filter((frame) => frame !== null);
  return present.length === 1 && present[0] ? present[0] : Buffer.concat(present);
};

function ownOf(edits: readonly Edit[], connection: LiveConnection): { edits: number; bytes: number } {
  const own = edits.filter((edit) => edit.connection === connection);
  return { edits: own.length, bytes: own.reduce((sum, { length }) => sum + length, 0) };
}
