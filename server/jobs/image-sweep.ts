import type { Db } from '#db/client.ts';
import { listExistingDocuments } from '#db/repositories/document-images.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { ImageStore } from '#domain/document/image-store.ts';
import type { Log } from '#server/log.ts';
import { type Noted, unnoted } from './job-book.ts';

type Given = { db: Db; store: ImageStore; log: Log; lookEveryMs?: number; noted?: Noted };

/**
 * Removes, once a day, images of documents that are gone: a database removes them by itself, a folder does not. Where the
 * database knows none of the documents, it is another one than that of these images, and nothing is touched.
 */
export function startImageSweep({ db, store, log, lookEveryMs = DAY_MS, noted = unnoted }: Given): { stop: () => Promise<void> } {
  const sweep = async () => {
    const kept = await store.listDocuments();
    const existing = new Set(await listExistingDocuments(db, kept));
    if (kept.length > 0 && existing.size === 0) return log.warn('the images in the data folder belong to another database and are left alone');
    const gone = kept.filter((documentId) => !existing.has(documentId));
    for (const documentId of gone) await store.deleteAllOf(documentId);
    if (gone.length > 0) log.info({ documents: gone.length }, 'images of documents that are gone were removed');
  };
  const sweeping = noted('Images of documents that are gone', lookEveryMs, sweep);
  let working: Promise<void> | null = null;
  const work = () => {
    working ??= sweeping()
      .catch((defect: unknown) => log.error({ err: defect }, 'images of documents that are gone could not be removed; that is tried again tomorrow'))
      .finally(() => (working = null));
  };
  work();
  const timer = setInterval(work, lookEveryMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await working;
    },
  };
}
