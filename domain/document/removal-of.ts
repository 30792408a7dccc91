import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import type { SourceSpan } from './passages/source-span.ts';

/** The Yjs update (v1) that deletes these letters from whatever document has them, and writes nothing. */
export function removalOf(spans: readonly Pick<SourceSpan, 'clientId' | 'clock' | 'length'>[]): Uint8Array {
  const byClient = new Map<number, { clock: number; length: number }[]>();
  for (const { clientId, ...range } of spans) byClient.set(clientId, [...(byClient.get(clientId) ?? []), range]);
  const encoder = createEncoder();
  // No structs; then, by client, the ranges that are deleted.
  writeVarUint(encoder, 0);
  writeVarUint(encoder, byClient.size);
  for (const [clientId, ranges] of byClient) {
    writeVarUint(encoder, clientId);
    writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) {
      writeVarUint(encoder, clock);
      writeVarUint(encoder, length);
    }
  }
  return toUint8Array(encoder);
}
