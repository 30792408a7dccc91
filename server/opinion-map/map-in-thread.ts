import { BackgroundThread, TookTooLong } from '#db/background-thread.ts';
import type { HashedMap, MapTask } from './hashed-map.ts';

/** Beside the sources, and beside the program once both are built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './map-thread.ts' : './map-thread.js', import.meta.url);
/** A map is drawn anew every few moments while people vote, and then for days not at all. */
const THREAD_IDLE_AFTER_MS = 5 * 60_000;

export type MapMaker = {
  /** What `hashedMap` answers, or null where that takes too long; rejects where that throws, or when the maker is closed first. */
  make: (task: MapTask) => Promise<HashedMap | null>;
  close: () => Promise<void>;
};

/** Ten times what a map of 2,000 people takes on a slow machine: what takes longer keeps all other maps waiting. */
const MOST_MS = 30_000;

/** Makes opinion maps in one thread of its own, one after another: a large one takes a second, in which nobody's vote would be heard. One that takes longer than `mostMs` is given up, so that others go on. */
export function createMapMaker(mostMs = MOST_MS): MapMaker {
  const thread = new BackgroundThread<MapTask, HashedMap>(THREAD, THREAD_IDLE_AFTER_MS);
  return {
    make: (task) =>
      thread.ask(task, mostMs).catch((reason: unknown) => {
        if (reason instanceof TookTooLong) return null;
        throw reason;
      }),
    close: () => thread.close(),
  };
}
