import { decodeStateVector, decodeUpdate, encodeStateVectorFromUpdate } from 'yjs';

/** What one state of a document says of a clock of a client: whether it stands there, and the clock at which the answer may change next. */
export type StateClocks = {
  knows: (clientId: number, clock: number) => boolean;
  stands: (clientId: number, clock: number) => boolean;
  untilClock: (clientId: number, clock: number) => number;
};

/** Reads which structs a whole state, one Yjs update, knows and has not deleted. */
export function readStateClocks(state: Uint8Array): StateClocks {
  const reached = decodeStateVector(encodeStateVectorFromUpdate(state));
  const deletes = decodeUpdate(state).ds.clients;
  const knows = (clientId: number, clock: number) => clock < (reached.get(clientId) ?? 0);
  /** The first deleted range that ends after `clock`. Ranges of a whole state are sorted and apart. */
  const deletedFrom = (clientId: number, clock: number) => {
    const ranges = deletes.get(clientId) ?? [];
    let [from, to] = [0, ranges.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const range = ranges[middle];
      if (range && range.clock + range.len > clock) to = middle;
      else from = middle + 1;
    }
    return ranges[from];
  };
  return {
    knows,
    stands: (clientId, clock) => knows(clientId, clock) && (deletedFrom(clientId, clock)?.clock ?? Infinity) > clock,
    untilClock: (clientId, clock) => {
      if (!knows(clientId, clock)) return Infinity;
      const range = deletedFrom(clientId, clock);
      const edge = range === undefined ? Infinity : range.clock > clock ? range.clock : range.clock + range.len;
      return Math.min(edge, reached.get(clientId) ?? 0);
    },
  };
}
