import { BackgroundThread } from './background-thread.ts';
import { type FoldedLog, foldLog, type LogToFold } from './fold-log.ts';

/** Beside the sources, and beside the program once both are built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './folding-thread.ts' : './folding-thread.js', import.meta.url);
/**
 * So much is folded where it is asked for: about 4,000 edits, which take 10 to 20 ms. 20,000 take 60 to 100 ms, 260,000
 * one to three seconds, in which nobody else's key press would be heard; starting the thread takes some 60 ms.
 */
const HERE_UP_TO_BYTES = 64 * 1024;
const THREAD_IDLE_AFTER_MS = 60_000;

export type Folding = {
  isLong: (snapshot: Uint8Array | null, packed: Uint8Array) => boolean;
  /** One update that says what snapshot and log say. The bytes may move to a thread: who asks does not have them any more. */
  fold: (log: Omit<LogToFold, 'rows'>) => Promise<Uint8Array>;
  /** The same, and the archive of the log. */
  foldAndArchive: (log: LogToFold) => Promise<FoldedLog>;
  close: () => Promise<void>;
};

/** Folds short logs on the spot and long ones in one thread of its own, so that the event loop goes on. */
export function createFolding({ hereUpToBytes = HERE_UP_TO_BYTES } = {}): Folding {
  const thread = new BackgroundThread<LogToFold, FoldedLog>(THREAD, THREAD_IDLE_AFTER_MS);
  const isLong: Folding['isLong'] = (snapshot, packed) => (snapshot?.length ?? 0) + packed.length > hereUpToBytes;
  const foldAndArchive: Folding['foldAndArchive'] = (log) => (isLong(log.snapshot, log.packed) ? thread.ask(log) : foldLog(log));
  return {
    isLong,
    fold: async (log) => (await foldAndArchive({ ...log, rows: '[]' })).content,
    foldAndArchive,
    close: () => thread.close(),
  };
}
