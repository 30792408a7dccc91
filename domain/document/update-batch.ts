import { createDecoder, hasContent, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint8Array } from 'lib0/encoding';

/** Writes updates one after another, each with its length before it. */
export function packUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = createEncoder();
  for (const update of updates) writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}

/** What `packUpdates` wrote; throws on bytes that end early. */
export function unpackUpdates(packed: Uint8Array): Uint8Array[] {
  const decoder = createDecoder(packed);
  const updates: Uint8Array[] = [];
  while (hasContent(decoder)) updates.push(readVarUint8Array(decoder));
  return updates;
}
