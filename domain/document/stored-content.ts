import { type ClockTimes, readClockTimesInTurns } from './clock-times.ts';
import { type ContentPart, plainTextOf, readContent } from './content.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { TEXT_FIELD } from './fields.ts';
import { scratchDocument } from './fold-updates.ts';
import { withoutOpenSuggestions } from './suggestions/without-open-suggestions.ts';
import { type UnsignedPart, unsigned } from './unsigned-content.ts';

const noTimes = { writtenAt: () => null, untilClock: () => Infinity };

/** The words of a document as last committed and agreed, a line for each block; none of a document that is not there. */
export async function readStoredWords(store: Pick<DocumentStore, 'load'>, documentId: string): Promise<string> {
  const stored = await store.load(documentId);
  return stored === null ? '' : plainTextOf(contentOf(stored, noTimes));
}

const texts = new WeakMap<Uint8Array, UnsignedPart[]>();

/** How a document reads as agreed that is given whole as one Yjs update. The same bytes are read once: a hall opens its pages at once. */
export function readText(bytes: Uint8Array): UnsignedPart[] {
  const text = texts.get(bytes) ?? unsigned(contentOf({ snapshot: bytes, updates: [], authors: new Map(), relays: [] }, noTimes));
  texts.set(bytes, text);
  return text;
}

/**
 * The content of a document as last committed and agreed, with author and minute; none of a document that is not there. `change` may take words
 * out of what was stored, or say that they are somebody else's, before it is read.
 */
export async function readStoredContent(store: Pick<DocumentStore, 'load' | 'history'>, documentId: string, change = (stored: StoredDocument): StoredDocument => stored): Promise<ContentPart[]> {
  const stored = await store.load(documentId);
  return stored === null ? [] : contentOf(change(stored), await readClockTimesInTurns(await store.history(documentId)));
}

function contentOf({ snapshot, updates, authors, relays }: Omit<StoredDocument, 'hasLog'>, times: Pick<ClockTimes, 'writtenAt' | 'untilClock'>): ContentPart[] {
  const ydoc = scratchDocument(snapshot, updates);
  const content = withoutOpenSuggestions(readContent(ydoc.getXmlFragment(TEXT_FIELD), { authors, relays, times }));
  ydoc.destroy();
  return content;
}
