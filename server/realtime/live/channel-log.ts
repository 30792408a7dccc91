import { type Delta, diffEntries, type Entries, type Snapshot } from '#domain/live/entries.ts';
import type { Held, Watched } from '#domain/live-events.ts';
import { isWanted, kindOf, kindsOf, type Wanted } from '#domain/live/views/drawing.ts';

/** So many steps back a screen that was away gets what it lacks; further back it gets all anew. */
const DELTAS_KEPT = 64;

/** One channel of a summit as it was last told: its entries under a version, and the last steps that led there. */
export class ChannelLog {
  readonly #epoch: string;
  #version = 0;
  /** By kind: of a room in which much is said, only the messages are looked at when one more comes. */
  readonly #entries = new Map<string, Map<string, unknown>>();
  readonly #deltas: Delta[] = [];

  constructor(epoch: string) {
    this.#epoch = epoch;
  }

  /** Takes the entries as they are now, all or those that were drawn anew; answers with the step there, null when nothing changed. */
  advance(entries: Entries, drawn: Wanted): Delta | null {
    const difference = diffEntries(this.#entriesOf(drawn), entries, (name) => isWanted(drawn, name));
    if (difference === null) return null;
    const delta = { version: (this.#version += 1), ...difference };
    for (const name of delta.gone) this.#ofKind(name).delete(name);
    for (const [name, entry] of Object.entries(delta.set)) this.#ofKind(name).set(name, entry);
    if (this.#deltas.push(delta) > DELTAS_KEPT) this.#deltas.shift();
    return delta;
  }

  snapshot(): Snapshot {
    return { epoch: this.#epoch, version: this.#version, entries: this.#entriesOf('all') };
  }

  /** What a screen lacks that has the channel as it says: the steps since, or all. */
  since(held: Held | null): Watched {
    const missing = held === null || held.epoch !== this.#epoch ? -1 : this.#version - held.version;
    if (missing < 0 || missing > this.#deltas.length) return { kind: 'snapshot', snapshot: this.snapshot() };
    return { kind: 'deltas', deltas: missing === 0 ? [] : this.#deltas.slice(-missing) };
  }

  #entriesOf(wanted: Wanted): Entries {
    const kinds = wanted === 'all' ? [...this.#entries.keys()] : [...kindsOf(wanted)];
    return Object.fromEntries(kinds.flatMap((kind) => [...(this.#entries.get(kind) ?? [])]));
  }

  #ofKind(name: string): Map<string, unknown> {
    const kind = kindOf(name);
    const entries = this.#entries.get(kind) ?? new Map<string, unknown>();
    this.#entries.set(kind, entries);
    return entries;
  }
}
