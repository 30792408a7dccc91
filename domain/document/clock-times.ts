import { type ClockRange, readUpdate } from './read-update.ts';
import { addStretch, type Deed, lastBegunAt, type Stretch } from './stretches.ts';

/** One piece of a document's history: what one account wrote, and when it was committed. */
export type HistoryEntry = Deed & { updates: readonly Uint8Array[] };

/** When each struct of a document was committed, and who deleted what, read off its history. */
export type ClockTimes = {
  /** The moment in which this client's struct came in; null when the history does not reach back that far. */
  writtenAt: (clientId: number, clock: number) => Date | null;
  /** The clock at which the answer of `writtenAt` may change next, after `clock`. */
  untilClock: (clientId: number, clock: number) => number;
  /** Who deleted this struct first, and when; null when nobody did. */
  deletion: (clientId: number, clock: number) => Deed | null;
};

/** Reads a history, oldest first. What is sent again later keeps its first moment. */
export function readClockTimes(history: readonly HistoryEntry[]): ClockTimes {
  const insertions = new Map<number, Stretch[]>();
  const deletions = new Map<number, Stretch[]>();
  for (const entry of history) {
    for (const update of entry.updates) {
      const { inserts, deletes } = readUpdate(update);
      for (const range of inserts) addStretch(stretchesOf(insertions, range), range, entry);
      for (const range of deletes) addStretch(stretchesOf(deletions, range), range, entry);
    }
  }
  const find = (stretches: Map<number, Stretch[]>, clientId: number, clock: number) => {
    const known = stretches.get(clientId) ?? [];
    const place = lastBegunAt(known, clock);
    const begun = known[place];
    return { holding: begun && clock < begun.end ? begun : null, next: known[place + 1] };
  };
  return {
    writtenAt: (clientId, clock) => find(insertions, clientId, clock).holding?.at ?? null,
    untilClock: (clientId, clock) => {
      const { holding, next } = find(insertions, clientId, clock);
      return holding?.end ?? next?.clock ?? Infinity;
    },
    deletion: (clientId, clock) => find(deletions, clientId, clock).holding,
  };
}

function stretchesOf(known: Map<number, Stretch[]>, { clientId }: ClockRange): Stretch[] {
  const stretches = known.get(clientId) ?? [];
  known.set(clientId, stretches);
  return stretches;
}
