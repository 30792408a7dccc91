import type { WebsocketProvider } from 'y-websocket';
import type { Doc, Transaction } from 'yjs';
import { readTab, type Tab } from './people-here.ts';
import { writersOf } from './writers-of.ts';

/** A browser lets a tab that lies behind others speak once a minute only; for so long after it fell silent it is still here. */
export const SILENT_MS = 60_000;

export type Awareness = WebsocketProvider['awareness'];
type Changed = { added: number[]; updated: number[]; removed: number[] };

/** Follows which tabs have the text open, and when somebody last typed or moved their caret in each. */
export class TabsHere {
  readonly #awareness: Awareness;
  readonly #ydoc: Doc;
  readonly #changed: () => void;
  readonly #states = new Map<number, unknown>();
  readonly #lastActiveMs = new Map<number, number>();
  readonly #silent = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(awareness: Awareness, ydoc: Doc, changed: () => void) {
    this.#awareness = awareness;
    this.#ydoc = ydoc;
    this.#changed = changed;
  }

  /** Begins to follow, and answers with what ends it. */
  follow(): () => void {
    for (const [clientId, state] of this.#awareness.getStates()) if (clientId !== this.#awareness.clientID) this.#states.set(clientId, state);
    this.#awareness.on('change', this.#moved);
    this.#ydoc.on('afterTransaction', this.#wrote);
    return () => {
      this.#awareness.off('change', this.#moved);
      this.#ydoc.off('afterTransaction', this.#wrote);
      this.forget();
    };
  }

  /** The tabs of others; one's own says nothing of itself here. */
  all(): Tab[] {
    const read = [...this.#states].map(([clientId, state]) => readTab(clientId, state, this.#lastActiveMs.get(clientId) ?? null));
    return read.filter((tab) => tab !== null);
  }

  /** The line is lost: nobody knows who is here. */
  forget(): void {
    for (const waiting of this.#silent.values()) clearTimeout(waiting);
    for (const known of [this.#states, this.#lastActiveMs, this.#silent]) known.clear();
  }

  #moved = ({ added, updated, removed }: Changed, origin: unknown) => {
    const states = this.#awareness.getStates();
    const ofOthers = [...added, ...updated].filter((clientId) => clientId !== this.#awareness.clientID);
    for (const clientId of ofOthers) {
      const [before, now] = [this.#states.get(clientId), states.get(clientId)];
      clearTimeout(this.#silent.get(clientId));
      if (before !== undefined && caretOf(now) !== NO_CARET && caretOf(before) !== caretOf(now)) this.#lastActiveMs.set(clientId, Date.now());
      this.#states.set(clientId, now);
    }
    for (const clientId of removed) {
      // Only the server says who has left; what this browser has not heard from for a while is told by `timeout`.
      if (origin === 'timeout') this.#silent.set(clientId, setTimeout(this.#drop, SILENT_MS, clientId));
      else this.#drop(clientId);
    }
    if (ofOthers.length > 0) this.#changed();
  };

  #drop = (clientId: number) => {
    clearTimeout(this.#silent.get(clientId));
    for (const known of [this.#states, this.#lastActiveMs, this.#silent]) known.delete(clientId);
    this.#changed();
  };

  #wrote = (transaction: Transaction) => {
    const writers = writersOf(transaction, this.#states.keys());
    for (const clientId of writers) this.#lastActiveMs.set(clientId, Date.now());
    if (writers.length > 0) this.#changed();
  };
}

const NO_CARET = 'null';
const caretOf = (state: unknown): string => JSON.stringify((state as { cursor?: unknown } | undefined)?.cursor ?? null);
