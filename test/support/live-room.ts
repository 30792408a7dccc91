import type { DocumentStore } from '#domain/document/document-store.ts';
import { documentLimits } from '#domain/document/limits.ts';
import type { LiveDocument } from '#server/realtime/sync/live-document.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The documents of a store as a server keeps them in memory, without the server; `open` opens the document `room`. */
export function liveRoom(store: DocumentStore) {
  const documents = new LiveDocuments({ store, limits: documentLimits, now: () => new Date(), log: quiet });
  const open = async (): Promise<LiveDocument> => {
    const document = await documents.open('room');
    if (document === null) throw new Error('There is no document "room".');
    return document;
  };
  return { documents, open };
}
