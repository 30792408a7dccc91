import type { Db } from '#db/client.ts';
import { deleteArchivesOlderThan } from '#db/repositories/document-archives.ts';
import { type Clock, DAY_MS } from '#domain/clock.ts';
import type { Log } from '#server/log.ts';
import { type Noted, unnoted } from './job-book.ts';

type Given = { db: Db; days: number; now: Clock; log: Log; lookEveryMs?: number; noted?: Noted };

/** Few enough at a time that nobody waits for their locks. */
const PORTION = 50;

/**
 * Removes archives of documents, once a day, when the last edit in them is more than `days` old; with 0 days they are
 * kept for ever. What a document says and who wrote it stays; the minutes of its edits and their replay go.
 */
export function startArchiveRetention({ db, days, now, log, lookEveryMs = DAY_MS, noted = unnoted }: Given): { stop: () => Promise<void> } {
  if (days === 0) return { stop: async () => undefined };
  let isStopping = false;
  const removeOld = async () => {
    const moment = new Date(now().getTime() - days * DAY_MS);
    let removed = 0;
    for (let portion = PORTION; portion === PORTION && !isStopping; removed += portion) portion = await deleteArchivesOlderThan(db, moment, PORTION);
    if (removed > 0) log.info({ removed, days }, 'old archives of documents were removed');
  };
  const removing = noted('Old histories of documents', lookEveryMs, removeOld);
  let working: Promise<void> | null = null;
  const work = () => {
    working ??= removing()
      .catch((defect: unknown) => log.error({ err: defect }, 'old archives could not be removed; that is tried again tomorrow'))
      .finally(() => (working = null));
  };
  work();
  const timer = setInterval(work, lookEveryMs).unref();
  return {
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await working;
    },
  };
}
