import { plainTextOf, readContent } from './content.ts';
import type { DocumentStore } from './document-store.ts';
import { TEXT_FIELD } from './fields.ts';
import { scratchDocument } from './fold-updates.ts';

/** The words of a document as last committed, a line for each block; none of a document that is not there. */
export async function readStoredWords(store: Pick<DocumentStore, 'load'>, documentId: string): Promise<string> {
  const stored = await store.load(documentId);
  if (stored === null) return '';
  const ydoc = scratchDocument(stored.snapshot, stored.updates);
  const times = { writtenAt: () => null, untilClock: () => Infinity };
  return plainTextOf(readContent(ydoc.getXmlFragment(TEXT_FIELD), { authors: stored.authors, relays: stored.relays, times }));
}
