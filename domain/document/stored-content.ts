import { type ClockTimes, readClockTimes } from './clock-times.ts';
import { type ContentPart, plainTextOf, readContent } from './content.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { TEXT_FIELD } from './fields.ts';
import { scratchDocument } from './fold-updates.ts';

const noTimes = { writtenAt: () => null, untilClock: () => Infinity };

/** The words of a document as last committed, a line for each block; none of a document that is not there. */
export async function readStoredWords(store: Pick<DocumentStore, 'load'>, documentId: string): Promise<string> {
  const stored = await store.load(documentId);
  return stored === null ? '' : plainTextOf(contentOf(stored, noTimes));
}

/** The content of a document as last committed, with author and minute; none of a document that is not there. */
export async function readStoredContent(store: Pick<DocumentStore, 'load' | 'history'>, documentId: string): Promise<ContentPart[]> {
  const stored = await store.load(documentId);
  return stored === null ? [] : contentOf(stored, readClockTimes(await store.history(documentId)));
}

function contentOf({ snapshot, updates, authors, relays }: StoredDocument, times: Pick<ClockTimes, 'writtenAt' | 'untilClock'>): ContentPart[] {
  const ydoc = scratchDocument(snapshot, updates);
  const content = readContent(ydoc.getXmlFragment(TEXT_FIELD), { authors, relays, times });
  ydoc.destroy();
  return content;
}
