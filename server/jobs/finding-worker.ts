import type { Db } from '#db/client.ts';
import { forgetWords, gatherWords, listTextsToRead, putDocumentWords } from '#db/repositories/finding-upkeep.ts';
import { type Clock, DAY_MS } from '#domain/clock.ts';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { readStoredWords } from '#domain/document/stored-content.ts';
import type { Log } from '#server/log.ts';
import { type Noted, unnoted } from './job-book.ts';

type Given = { db: Db; documentStore: Pick<DocumentStore, 'load'>; now: Clock; log: Log; lookEveryMs?: number; noted?: Noted; restMs?: number };

const LOOK_EVERY_MS = 20_000;
/** A text is read once nobody has written in it for so long: reading one of many pages takes as long as opening it. */
const REST_MS = 30_000;
/** Few enough at a time that nobody waits for them. */
const TEXTS = 20;
const NEWS = 500;

/**
 * Keeps what is found up with what no transaction can write with its cause: the words of texts that are written together, and the words that
 * somebody may have meant. What fails is tried again at the next look.
 */
export function startFinding({ db, documentStore, now, log, lookEveryMs = LOOK_EVERY_MS, restMs = REST_MS, noted = unnoted }: Given): { stop: () => Promise<void> } {
  let stopped = false;
  const isStopping = () => stopped;
  // The first look forgets, too: a server that is started every day would never.
  let forgotAt = -Infinity;

  /** One that cannot be read or kept is found by its title alone, and keeps no other from being read. */
  const readText = async (documentId: string, through: number) => {
    const keep = (words: string) => putDocumentWords(db, { documentId, through, words: words.replaceAll('\0', ' ') });
    try {
      await keep(await readStoredWords(documentStore, documentId));
    } catch (defect) {
      log.error({ err: defect, documentId }, 'the words of a text could not be kept for finding');
      await keep('');
    }
  };
  const readTexts = async () => {
    for (let read = TEXTS; read === TEXTS && !isStopping(); ) {
      const texts = await listTextsToRead(db, { restedSince: new Date(now().getTime() - restMs), limit: TEXTS });
      for (const { documentId, through } of texts) {
        if (isStopping()) return;
        await readText(documentId, through);
      }
      read = texts.length;
    }
  };
  const look = async () => {
    await readTexts();
    for (let taken = NEWS; taken === NEWS && !isStopping(); ) taken = await gatherWords(db, NEWS);
    if (isStopping() || now().getTime() - forgotAt < DAY_MS) return;
    forgotAt = now().getTime();
    await forgetWords(db);
  };

  const looking = noted('Words to be found', lookEveryMs, look);
  let working: Promise<void> | null = null;
  const work = () => {
    working ??= looking()
      .catch((defect: unknown) => log.error({ err: defect }, 'what is found could not be brought up to date; that is tried again soon'))
      .finally(() => (working = null));
  };
  work();
  const timer = setInterval(work, lookEveryMs).unref();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await working;
    },
  };
}
