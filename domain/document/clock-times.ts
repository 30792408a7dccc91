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
  /** The clock at which the answer of `deletion` may change next, after `clock`. */
  untilDeletion: (clientId: number, clock: number) => number;
};

/** About 5 ms of reading; a document of 260,000 edits takes half a second. */
const UPDATES_IN_A_TURN = 4_000;

/** Reads a history, oldest first. What is sent again later keeps its first moment. */
export function readClockTimes(history: readonly HistoryEntry[]): ClockTimes {
  const stretches = noStretches();
  for (const entry of history) for (const update of entry.updates) addUpdate(stretches, update, entry);
  return clockTimesOf(stretches);
}

/** The same while everybody else gets their turn in between, however long the history is. */
export async function readClockTimesInTurns(history: readonly HistoryEntry[]): Promise<ClockTimes> {
  const stretches = noStretches();
  let read = 0;
  for (const entry of history) {
    for (const update of entry.updates) {
      addUpdate(stretches, update, entry);
      read += 1;
      if (read % UPDATES_IN_A_TURN === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return clockTimesOf(stretches);
}

/** What was inserted and deleted when, by Yjs client id. */
type Stretches = { insertions: Map<number, Stretch[]>; deletions: Map<number, Stretch[]> };

const noStretches = (): Stretches => ({ insertions: new Map(), deletions: new Map() });

function addUpdate({ insertions, deletions }: Stretches, update: Uint8Array, entry: HistoryEntry): void {
  const { inserts, deletes } = readUpdate(update);
  for (const range of inserts) addStretch(stretchesOf(insertions, range), range, entry);
  for (const range of deletes) addStretch(stretchesOf(deletions, range), range, entry);
}

const clockTimesOf = ({ insertions, deletions }: Stretches): ClockTimes => ({
  writtenAt: (clientId, clock) => findStretch(insertions, clientId, clock).holding?.at ?? null,
  untilClock: (clientId, clock) => findStretch(insertions, clientId, clock).untilClock,
  deletion: (clientId, clock) => findStretch(deletions, clientId, clock).holding,
  untilDeletion: (clientId, clock) => findStretch(deletions, clientId, clock).untilClock,
});

function findStretch(stretches: ReadonlyMap<number, Stretch[]>, clientId: number, clock: number): { holding: Stretch | null; untilClock: number } {
  const known = stretches.get(clientId) ?? [];
  const place = lastBegunAt(known, clock);
  const begun = known[place];
  const holding = begun && clock < begun.end ? begun : null;
  return { holding, untilClock: holding?.end ?? known[place + 1]?.clock ?? Infinity };
}

function stretchesOf(known: Map<number, Stretch[]>, { clientId }: ClockRange): Stretch[] {
  const stretches = known.get(clientId) ?? [];
  known.set(clientId, stretches);
  return stretches;
}
