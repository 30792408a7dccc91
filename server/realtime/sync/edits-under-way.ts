import type { AuthorBinding, DocumentRelay } from '#domain/document/document-store.ts';
import type { ClockRange } from '#domain/document/read-update.ts';
import type { Standing, StandingRange } from '#domain/document/standings.ts';
import type { LiveConnection } from './sync-connection.ts';

/** An edit that waits to be committed. Without bytes it says nothing new and is only acknowledged, in its turn. */
export type Edit = {
  connection: LiveConnection | null;
  accountId: string | null;
  update: Uint8Array | null;
  length: number;
  bindings: AuthorBinding[];
  relays: DocumentRelay[];
  standings: readonly StandingRange[];
  house?: EndOfHouseEdit;
};
type EndOfHouseEdit = { isGivenUp: boolean; mayBeCommitted: boolean; ended: (outcome: EditEnd) => void; stored: () => void };
/** What became of an edit of the house: committed, taken back whole, or sent to a database that did not say, which may keep it yet. */
export type EditEnd = 'committed' | 'taken-back' | 'uncertain';
/** An edit of the house on its way; given up, it is taken back unless it is being committed just then. `stored` may come long after an uncertain end, or never. */
export type PendingEdit = { ended: Promise<EditEnd>; stored: Promise<void>; giveUp: () => void };
/** What is under way in all documents of a server together. */
export type WaitingBytes = { bytes: number };
/** What one commit takes at most; at least one edit always fits. */
export type CommitRoom = { bytes: number; edits: number };

/** The edits of one document that are not committed yet, in their order, and where they will stand. */
export class EditsUnderWay {
  #waiting: Edit[] = [];
  #committing: Edit[] = [];
  #bytes = 0;
  readonly #clocks = new Map<number, number>();
  readonly #standings = new Map<number, StandingRange[]>();
  readonly #takenBack: (bindings: readonly AuthorBinding[]) => void;

  readonly #ofAll: WaitingBytes;

  /** `takenBack` is told whose each client id of an edit was that is taken back. */
  constructor(ofAll: WaitingBytes, takenBack: (bindings: readonly AuthorBinding[]) => void) {
    this.#ofAll = ofAll;
    this.#takenBack = takenBack;
  }

  get count(): number {
    return this.#waiting.length + this.#committing.length;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The clock that the next struct of this Yjs client has; undefined when nothing of it is under way. */
  clockOf(clientId: number): number | undefined {
    return this.#clocks.get(clientId);
  }

  standingOf(clientId: number, clock: number): Standing | null {
    return this.#standings.get(clientId)?.findLast((range) => range.clock <= clock && clock < range.end)?.standing ?? null;
  }

  add(edit: Edit, fresh: readonly ClockRange[]): void {
    this.#waiting.push(edit);
    this.#count(edit.update?.length ?? 0);
    for (const { clientId, end } of fresh) this.#clocks.set(clientId, end);
    for (const range of edit.standings) this.#stands(range);
  }

  addOfHouse(edit: Edit, fresh: readonly ClockRange[]): PendingEdit {
    let end: (outcome: EditEnd) => void = () => undefined;
    const ended = new Promise<EditEnd>((resolve) => (end = resolve));
    let store: () => void = () => undefined;
    const stored = new Promise<void>((resolve) => (store = resolve));
    const house: EndOfHouseEdit = { isGivenUp: false, mayBeCommitted: false, ended: end, stored: store };
    this.add({ ...edit, house }, fresh);
    const giveUp = () => {
      house.isGivenUp = true;
      this.#endGivenUp();
    };
    return { ended, stored, giveUp };
  }

  /** The first that wait, as many as have room, for one commit; `committed` or `notCommitted` must follow. */
  take(room: CommitRoom): readonly Edit[] {
    let [bytes, count] = [0, 0];
    for (const { update } of this.#waiting) {
      bytes += update?.length ?? 0;
      if (count > 0 && (bytes > room.bytes || count >= room.edits)) break;
      count += 1;
    }
    this.#committing = this.#waiting.splice(0, count);
    return this.#committing;
  }

  committed(): readonly Edit[] {
    const edits = this.#committing;
    this.#committing = [];
    for (const { update, standings } of edits) {
      this.#count(-(update?.length ?? 0));
      for (const [clientId, end] of new Map(standings.map((range) => [range.clientId, range.end]))) this.#standsNoMore(clientId, end);
    }
    if (this.#waiting.length === 0) this.#clocks.clear();
    for (const { house } of edits) {
      house?.ended('committed');
      house?.stored();
    }
    return edits;
  }

  /** What was taken waits again, before whatever came since. */
  notCommitted(isUncertain: boolean): void {
    for (const { house, update } of this.#committing) if (house) house.mayBeCommitted ||= isUncertain && update !== null;
    this.#waiting = [...this.#committing, ...this.#waiting];
    this.#committing = [];
    this.#endGivenUp();
  }

  accountMerged(from: string, into: string): void {
    for (const edit of [...this.#committing, ...this.#waiting]) {
      for (const of of [edit, ...edit.bindings]) if (of.accountId === from) of.accountId = into;
      for (const relay of edit.relays) if (relay.relayedBy === from) relay.relayedBy = into;
    }
  }

  /** Nobody has seen what is not committed, so what was given up is taken back without a trace; what may be committed yet stays. */
  #endGivenUp(): void {
    const takenBack = new Set<Edit>();
    for (const edit of this.#waiting) {
      const { house } = edit;
      if (!house?.isGivenUp) continue;
      house.isGivenUp = false;
      if (!house.mayBeCommitted) takenBack.add(edit);
      house.ended(house.mayBeCommitted ? 'uncertain' : 'taken-back');
    }
    if (takenBack.size === 0) return;
    this.#waiting = this.#waiting.filter((edit) => !takenBack.has(edit));
    for (const edit of takenBack) this.#takeBack(edit);
  }

  /** The client ids of an edit of the house are its own alone. */
  #takeBack({ update, bindings }: Edit): void {
    this.#count(-(update?.length ?? 0));
    for (const { clientId } of bindings) {
      this.#clocks.delete(clientId);
      this.#standings.delete(clientId);
    }
    this.#takenBack(bindings);
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    this.#ofAll.bytes += bytes;
  }

  #stands(range: StandingRange): void {
    const others = this.#standings.get(range.clientId) ?? [];
    const last = others.at(-1);
    if (last?.end === range.clock && isSame(last.standing, range.standing)) last.end = range.end;
    else others.push({ ...range });
    this.#standings.set(range.clientId, others);
  }

  #standsNoMore(clientId: number, end: number): void {
    const others = this.#standings.get(clientId) ?? [];
    const later = others.findIndex((range) => range.end > end);
    const [first] = later < 0 ? [] : others.slice(later, later + 1);
    if (!first) return void this.#standings.delete(clientId);
    first.clock = Math.max(first.clock, end);
    others.splice(0, later);
  }
}

const isSame = (one: Standing, other: Standing): boolean => one.place === other.place && one.depth === other.depth && one.holds === other.holds;
