import { BackgroundThread } from '#db/background-thread.ts';
import type { SeatingTask } from '#domain/seating/seating.ts';
import type { Seating } from '#domain/seating/solve-seating.ts';

/** Beside the sources, and beside the program once both are built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './seating-thread.ts' : './seating-thread.js', import.meta.url);
/** People are seated several times in the minutes before rooms open, and then for an hour not at all. */
const THREAD_IDLE_AFTER_MS = 5 * 60_000;

export type SeatingSolver = {
  /** What `solveSeating` answers for this task; rejects where that throws, or when the solver is closed first. */
  solve: (task: SeatingTask) => Promise<Seating>;
  close: () => Promise<void>;
};

/** Seats people in one thread of its own, one task after another: 500 people take a second, in which nobody else's act would be heard. */
export function createSeatingSolver(): SeatingSolver {
  const thread = new BackgroundThread<SeatingTask, Seating>(THREAD, THREAD_IDLE_AFTER_MS);
  return { solve: (task) => thread.ask(task), close: () => thread.close() };
}
