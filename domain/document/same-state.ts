import { decodeStateVector, decodeUpdate, encodeStateVectorFromUpdate, equalDeleteSets } from 'yjs';

/** Whether two whole states of a document, each one Yjs update, hold the same words and have lost the same. */
export function isSameState(one: Uint8Array, other: Uint8Array): boolean {
  const [clocks, otherClocks] = [decodeStateVector(encodeStateVectorFromUpdate(one)), decodeStateVector(encodeStateVectorFromUpdate(other))];
  if (clocks.size !== otherClocks.size || [...clocks].some(([clientId, clock]) => otherClocks.get(clientId) !== clock)) return false;
  return equalDeleteSets(decodeUpdate(one).ds, decodeUpdate(other).ds);
}

/** The state of a document in which nobody has written anything, as one Yjs update. */
export const EMPTY_STATE = new Uint8Array([0, 0]);
