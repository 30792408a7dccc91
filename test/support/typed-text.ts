import { applyUpdate, Doc } from 'yjs';

/** Updates of one client that types these words one after another into the text `content`. */
export function typed(clientId: number, ...words: string[]): Uint8Array[] {
  const ydoc = new Doc();
  ydoc.clientID = clientId;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of words) ydoc.getText('content').insert(ydoc.getText('content').length, word);
  return updates;
}

/** The text `content` of a stored document. */
export function textOf(stored: { snapshot: Uint8Array | null; updates: readonly Uint8Array[] } | null): string | undefined {
  if (stored === null) return undefined;
  const ydoc = new Doc();
  if (stored.snapshot) applyUpdate(ydoc, stored.snapshot);
  for (const update of stored.updates) applyUpdate(ydoc, update);
  return ydoc.getText('content').toJSON();
}
