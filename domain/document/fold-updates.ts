import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';

/**
 * One update that says what a snapshot and the updates after it say. Through a scratch document, because
 * `Y.mergeUpdates` takes time that grows with the square of their number.
 */
export function foldUpdates(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Uint8Array {
  const scratch = scratchDocument(snapshot, updates);
  const folded = encodeStateAsUpdate(scratch);
  scratch.destroy();
  return folded;
}

/** A document with this content that nobody else holds. */
export function scratchDocument(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Doc {
  const scratch = new Doc();
  scratch.transact(() => {
    if (snapshot) applyUpdate(scratch, snapshot);
    for (const update of updates) applyUpdate(scratch, update);
  });
  return scratch;
}
