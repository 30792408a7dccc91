import { type ClockRange, readUpdate } from './read-update.ts';

/** One piece of a document's history: what one account wrote, and when it was committed. */
export type HistoryEntry = { accountId: string | null; at: Date; updates: readonly Uint8Array[] };

type Stretch = { clock: number; end: number; at: Date };

/** When each struct of a document was committed, and who deleted what, read off its history. */
export type ClockTimes = {
  /** The moment in which this client's struct came in; null when the history does not reach back that far. */
  writtenAt: (clientId: number, clock: number) => Date | null;
  /** The clock at which the answer of `writtenAt` may change next, after `clock`. */
  untilClock: (clientId: number, clock: number) => number;
  /** Who deleted this struct first, and when; null when nobody did. */
  deletion: (clientId: number, clock: number) => { accountId: string | null; at: Date } | null;
};

/** Reads a history, oldest first. What is sent again later keeps its first moment. */
export function readClockTimes(history: readonly HistoryEntry[]): ClockTimes {
  const stretches = new Map<number, Stretch[]>();
  const deletions: (ClockRange & { accountId: string | null; at: Date })[] = [];
  for (const { accountId, at, updates } of history) {
    for (const update of updates) {
      const { inserts, deletes } = readUpdate(update);
      for (const range of inserts) addStretch(stretches, range, at);
      for (const range of deletes) deletions.push({ ...range, accountId, at });
    }
  }
  const find = (clientId: number, clock: number) => stretches.get(clientId)?.find((stretch) => clock >= stretch.clock && clock < stretch.end);
  return {
    writtenAt: (clientId, clock) => find(clientId, clock)?.at ?? null,
    untilClock: (clientId, clock) => find(clientId, clock)?.end ?? Infinity,
    deletion: (clientId, clock) => deletions.find((range) => range.clientId === clientId && clock >= range.clock && clock < range.end) ?? null,
  };
}

function addStretch(stretches: Map<number, Stretch[]>, { clientId, clock, end }: ClockRange, at: Date): void {
  const known = stretches.get(clientId) ?? [];
  stretches.set(clientId, known);
  const last = known.at(-1);
  const from = Math.max(clock, last?.end ?? 0);
  if (from >= end) return;
  if (last && last.end === from && minuteOf(last.at) === minuteOf(at)) last.end = end;
  else known.push({ clock: from, end, at });
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);
