import { type Delta, diffEntries, type Entries, entriesAfter, type Snapshot } from '#domain/live/entries.ts';
import { isWanted, type Wanted } from '#domain/live/views/drawing.ts';
import type { Held, Watched } from '#domain/live-events.ts';

/** So many steps back a screen that was away gets what it lacks; further back it gets all anew. */
const DELTAS_KEPT = 64;

/** One topic of a summit as it was last told: its entries under a version, and the last steps that led there. */
export class TopicLog {
  readonly #epoch: string;
  #version = 0;
  #entries: Entries = {};
  #deltas: Delta[] = [];

  constructor(epoch: string) {
    this.#epoch = epoch;
  }

  /** Takes the entries as they are now, all or those that were drawn anew; answers with the step there, null when nothing changed. */
  advance(entries: Entries, drawn: Wanted): Delta | null {
    const difference = diffEntries(this.#entries, entries, (name) => isWanted(drawn, name));
    if (difference === null) return null;
    const delta = { version: (this.#version += 1), ...difference };
    this.#entries = drawn === 'all' ? entries : entriesAfter(this.#entries, difference);
    this.#deltas = [...this.#deltas.slice(1 - DELTAS_KEPT), delta];
    return delta;
  }

  snapshot(): Snapshot {
    return { epoch: this.#epoch, version: this.#version, entries: this.#entries };
  }

  /** What a screen lacks that has the topic as it says: the steps since, or all. */
  since(held: Held | null): Watched {
    const missing = held === null || held.epoch !== this.#epoch ? -1 : this.#version - held.version;
    if (missing < 0 || missing > this.#deltas.length) return { kind: 'snapshot', snapshot: this.snapshot() };
    return { kind: 'deltas', deltas: missing === 0 ? [] : this.#deltas.slice(-missing) };
  }
}
