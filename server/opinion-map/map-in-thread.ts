import { BackgroundThread } from '#db/background-thread.ts';
import type { HashedMap, MapTask } from './hashed-map.ts';

/** Beside the sources, and beside the program once both are built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './map-thread.ts' : './map-thread.js', import.meta.url);
/** A map is drawn anew every few moments while people vote, and then for days not at all. */
const THREAD_IDLE_AFTER_MS = 5 * 60_000;

export type MapMaker = {
  /** What `hashedMap` answers; rejects where that throws, or when the maker is closed first. */
  make: (task: MapTask) => Promise<HashedMap>;
  close: () => Promise<void>;
};

/** Makes opinion maps in one thread of its own, one after another: a large one takes a second, in which nobody's vote would be heard. */
export function createMapMaker(): MapMaker {
  const thread = new BackgroundThread<MapTask, HashedMap>(THREAD, THREAD_IDLE_AFTER_MS);
  return { make: (task) => thread.ask(task), close: () => thread.close() };
}
