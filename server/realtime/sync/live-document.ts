import type { AuthorBinding, DocumentRelay, LogEntry } from '#domain/document/document-store.ts';
import type { DocumentLimits } from '#domain/document/limits.ts';
import { type ClockRange, isComplete, type ReadUpdate, readUpdate, withoutKnownParts } from '#domain/document/read-update.ts';
import type { HouseEdit } from '#domain/document/restore-version.ts';
import { readStandings, type StandingRange } from '#domain/document/standings.ts';
import { ClientOwners } from './client-owners.ts';
import { Cursors } from './cursors.ts';
import { type CommitRoom, type Edit, EditsUnderWay, type PendingEdit, type WaitingBytes } from './edits-under-way.ts';
import type { LiveContent } from './live-content.ts';
import type { LiveConnection } from './sync-connection.ts';
import { cursorsFrame, editFrame, noticeFrame, remarksFrame, unstorableFrame } from './sync-protocol.ts';

export type EditOutcome = 'taken' | 'wrong-author' | 'too-large' | 'too-much-waits' | 'incomplete';
export type EditsToCommit = { entries: LogEntry[]; bindings: AuthorBinding[]; relays: DocumentRelay[]; edits: number; bytes: number };
type Given = {
  id: string;
  content: LiveContent;
  authors: Map<number, string | null>;
  limits: DocumentLimits;
  waitingOfAll: WaitingBytes;
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
  readonly owners: ClientOwners;
  readonly #limits: DocumentLimits;
  readonly #isRecovering: Given['isRecovering'];
  readonly #hasEdits: Given['hasEdits'];
  readonly #hasCursors: Given['hasCursors'];
  readonly #wasLeft: Given['wasLeft'];
  readonly #waitingOfAll: WaitingBytes;
  readonly #underWay: EditsUnderWay;
  #isUnstorable = false;
  lastActiveAt = 0;
  /** When something was last committed since it was loaded, and when something that a person wrote, in milliseconds since 1970; null while nothing was. */
  lastChangeAt: number | null = null;
  lastEditAt: number | null = null;
  /** Something was committed that no version holds, as far as this document knows. */
  isUnversioned = false;

  constructor({ id, content, authors, limits, waitingOfAll, isRecovering, hasEdits, hasCursors, wasLeft }: Given) {
    this.id = id;
    this.content = content;
    this.owners = new ClientOwners(id, authors);
    this.#limits = limits;
    this.#waitingOfAll = waitingOfAll;
    this.#underWay = new EditsUnderWay(waitingOfAll, (bindings) => this.owners.unbind(bindings));
    this.#isRecovering = isRecovering;
    this.#hasEdits = hasEdits;
    this.#hasCursors = hasCursors;
    this.#wasLeft = wasLeft;
  }

  /** True when every edit it was given is committed. */
  get isSaved(): boolean {
    return this.#underWay.count === 0;
  }

  /** How many edits it was given that are not committed yet, and their bytes. */
  get waitingEdits(): number {
    return this.#underWay.count;
  }

  get waitingBytes(): number {
    return this.#underWay.bytes;
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
  edit(connection: LiveConnection | null, accountId: string | null, sent: Uint8Array, isAnswer = false): EditOutcome {
    const readAsSent = readUpdate(sent);
    const update = withoutKnownParts(sent, readAsSent, (clientId) => this.#clockOf(clientId));
    const read = update === sent ? readAsSent : readUpdate(update);
    const fresh = read.inserts.filter((range) => range.end > this.#clockOf(range.clientId));
    const isRecovered = isAnswer && this.#isRecovering();
    if (!isRecovered && !fresh.every(({ clientId }) => this.owners.isOwner(accountId, clientId))) return 'wrong-author';
    if (!isComplete(read, (clientId) => this.#clockOf(clientId))) return 'incomplete';
    const isNew = fresh.length > 0 || read.deletes.some((range) => !this.content.isDeleted(range));
    if (isNew && !this.#hasRoomToWait(update)) return 'too-much-waits';
    if (isNew && this.#isTooLarge(update)) return 'too-large';
    const standings = this.#standingsOf(read);
    // Nothing is noted of an edit before it is certain that it is taken.
    const author = isRecovered ? null : accountId;
    this.#underWay.add(
      {
        connection,
        accountId: author,
        // The bytes are a view into a larger piece of what the network brought.
        update: isNew ? update.slice() : null,
        length: sent.length,
        bindings: isRecovered ? [] : this.owners.bind(accountId, fresh),
        relays: isRecovered ? this.owners.relaysOf(accountId, fresh, (clientId) => this.#clockOf(clientId)) : [],
        standings,
      },
      fresh,
    );
    this.#hasEdits(this);
    return 'taken';
  }

  #hasRoomToWait({ length }: Uint8Array): boolean {
    return this.waitingBytes + length <= this.#limits.uncommittedDocumentBytes && this.#waitingOfAll.bytes + length <= this.#limits.uncommittedTotalBytes;
  }

  /** The content says at most how large it is, until it is asked for its bytes. */
  #isTooLarge({ length }: Uint8Array): boolean {
    const isOver = () => this.content.size + this.waitingBytes + length > this.#limits.documentBytes;
    if (!isOver()) return false;
    this.content.bytes();
    return isOver();
  }

  /**
   * Takes an edit of the house that `accountId` asked for; it goes the way of every edit. It may write in the name of
   * several, under client ids that nobody has. Null when it makes the document too large.
   */
  editAsHouse(accountId: string | null, { update, bindings }: HouseEdit): PendingEdit | null {
    const read = readUpdate(update);
    const clientIds = new Set(bindings.map(({ clientId }) => clientId));
    const isOwn = read.inserts.every(({ clientId }) => clientIds.has(clientId)) && bindings.every(({ clientId }) => !this.owners.authors.has(clientId) && this.#clockOf(clientId) === 0);
    if (!isOwn || !isComplete(read, (clientId) => this.#clockOf(clientId))) throw new Error('The house made an edit that does not fit.');
    if (this.#isTooLarge(update)) return null;
    const standings = this.#standingsOf(read);
    const relayed = new Set(bindings.flatMap(({ clientId, isRelayed }) => (isRelayed ? clientId : [])));
    const relays = read.inserts.filter(({ clientId }) => relayed.has(clientId)).map((range) => ({ ...range, documentId: this.id, relayedBy: accountId }));
    const bound = bindings.flatMap(({ clientId, accountId: author }) => this.owners.bind(author, [{ clientId }]));
    return this.#addOfHouse({ ...nothing, accountId, update, length: update.length, bindings: bound, relays, standings }, read.inserts);
  }

  /** Ends as committed once everything is that was taken before. */
  committedSoFar(): PendingEdit {
    return this.#addOfHouse({ ...nothing, bindings: [], relays: [] }, []);
  }

  #addOfHouse(edit: Edit, fresh: readonly ClockRange[]): PendingEdit {
    const pending = this.#underWay.addOfHouse(edit, fresh);
    this.#hasEdits(this);
    return pending;
  }

  /** Where what an update brings will stand; throws when that is where nothing may. */
  #standingsOf({ structs }: ReadUpdate): StandingRange[] {
    const fresh = structs.filter(({ id, length }) => id.clock + length > this.#clockOf(id.client));
    return fresh.length === 0 ? [] : readStandings(fresh, ({ client, clock }) => this.#underWay.standingOf(client, clock) ?? this.content.standingOf(client, clock));
  }

  #clockOf(clientId: number): number {
    return this.#underWay.clockOf(clientId) ?? this.content.clockOf(clientId);
  }

  /** What one account wrote is from now on another's. */
  accountMerged(from: string, into: string): void {
    this.owners.accountMerged(from, into);
    this.#underWay.accountMerged(from, into);
  }

  /** Acknowledges, in its turn, an edit that is passed over because all of it comes again. */
  passOver(connection: LiveConnection, length: number): void {
    this.#underWay.add({ ...nothing, connection, length, bindings: [], relays: [] }, []);
    this.#hasEdits(this);
  }

  /** As much of what waits as has room in a commit; `committed` or `notCommitted` must follow. */
  takeEdits(room: CommitRoom): EditsToCommit {
    const edits = this.#underWay.take(room);
    const entries: { documentId: string; accountId: string | null; updates: Uint8Array[] }[] = [];
    let bytes = 0;
    for (const { accountId, update } of edits) {
      if (update === null) continue;
      bytes += update.length;
      const last = entries.at(-1);
      if (last?.accountId === accountId) last.updates.push(update);
      else entries.push({ documentId: this.id, accountId, updates: [update] });
    }
    return { entries, bindings: edits.flatMap(({ bindings }) => bindings), relays: edits.flatMap(({ relays }) => relays), edits: edits.length, bytes };
  }

  /** The taken edits are committed: they become content, others see them, and their writers are told. */
  committed(now: number): void {
    const edits = this.#underWay.committed();
    this.lastActiveAt = now;
    const updates = edits.flatMap(({ update }) => update ?? []);
    this.isUnversioned ||= updates.length > 0;
    if (updates.length > 0) this.lastChangeAt = now;
    if (edits.some(({ accountId, update }) => accountId !== null && update !== null)) this.lastEditAt = now;
    this.content.apply(updates);
    this.#broadcast(edits);
    this.tellStorable(true);
  }

  /** The commit failed, or may have: the taken edits wait again, before whatever came since. */
  notCommitted(isUncertain: boolean): void {
    this.#underWay.notCommitted(isUncertain);
    this.tellStorable(false);
  }

  /** Tells everybody here whether edits reach the database, when that has changed. */
  tellStorable(isStorable: boolean): void {
    if (this.#isUnstorable !== isStorable) return;
    this.#isUnstorable = !isStorable;
    this.#tellAll(unstorableFrame(!isStorable));
  }

  /** Tells everybody here what the house did to the text, but whoever wished it: they are told where they pressed. */
  tellNotice(sentence: string, wishedBy: string | null): void {
    const frame = noticeFrame(sentence);
    for (const connection of this.connections) if (wishedBy === null || connection.accountId !== wishedBy) connection.tell(frame);
  }

  /** Tells everybody here that the remarks on the text are no longer as they were. */
  tellRemarks(): void {
    this.#tellAll(remarksFrame());
  }

  #tellAll(frame: Buffer): void {
    for (const connection of this.connections) connection.tell(frame);
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

const nothing = { connection: null, accountId: null, update: null, length: 0, standings: [] };

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
