import { createDecoder, readVarUint } from 'lib0/decoding';
import { ContentDoc, decodeUpdate, type Doc, findIndexSS, getState, ID, Item, Skip } from 'yjs';

/** Structs `clock <= n < end` of one Yjs client. */
export type ClockRange = { clientId: number; clock: number; end: number };
export type ReadUpdate = {
  inserts: ClockRange[];
  deletes: ClockRange[];
  /** Of each client the highest clock that what is inserted stands beside or within. */
  leansOn: Map<number, number>;
};

/**
 * What a Yjs update (v1) inserts and deletes. It is decoded to the last struct; throws when it is malformed, and when
 * it could be decoded but not be applied, which would break every browser that it reaches.
 */
export function readUpdate(update: Uint8Array): ReadUpdate {
  const { structs, ds } = decodeUpdate(update);
  // Of two blocks of one client Yjs applies the last alone, which may leave a gap that nobody sees here.
  const blocks = readVarUint(createDecoder(update));
  if (blocks > 1 && new Set(structs.map(({ id }) => id.client)).size !== blocks) throw new Error('This update names a client twice.');
  const inserts: ClockRange[] = [];
  const leansOn = new Map<number, number>();
  for (const struct of structs) {
    if (struct instanceof Skip) continue;
    const { client, clock } = struct.id;
    if (struct.length < 1 || (struct instanceof Item && !isApplicable(struct))) throw new Error('This update cannot be applied.');
    if (struct instanceof Item) for (const neighbour of [struct.origin, struct.rightOrigin, struct.parent]) lean(leansOn, neighbour);
    const last = inserts.at(-1);
    if (last?.clientId === client && last.end === clock) last.end += struct.length;
    else inserts.push({ clientId: client, clock, end: clock + struct.length });
  }
  const deletes: ClockRange[] = [];
  for (const [clientId, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (len < 1) throw new Error('This update deletes nothing in a way that cannot be stored.');
      deletes.push({ clientId, clock, end: clock + len });
    }
  }
  return { inserts, deletes, leansOn };
}

function lean(leansOn: Map<number, number>, neighbour: unknown): void {
  if (neighbour instanceof ID) leansOn.set(neighbour.client, Math.max(neighbour.clock, leansOn.get(neighbour.client) ?? 0));
}

/**
 * Whether a document whose clients stand where `clockOf` says can take all of it at once. What leaves a gap would be
 * kept back by every browser, and sent on by them in the name of others.
 */
export function isComplete({ inserts, deletes, leansOn }: ReadUpdate, clockOf: (clientId: number) => number): boolean {
  const reached = new Map<number, number>();
  const clockAfter = (clientId: number) => reached.get(clientId) ?? clockOf(clientId);
  for (const { clientId, clock, end } of inserts) {
    if (clock > clockAfter(clientId)) return false;
    reached.set(clientId, Math.max(end, clockAfter(clientId)));
  }
  return [...leansOn].every(([clientId, clock]) => clock < clockAfter(clientId)) && deletes.every(({ clientId, end }) => end <= clockAfter(clientId));
}

/** A struct may stand beside or within earlier ones of its own client only; subdocuments are none of ours. */
function isApplicable({ id, origin, rightOrigin, parent, content }: Item): boolean {
  const isEarlier = (other: unknown) => !(other instanceof ID) || other.client !== id.client || other.clock < id.clock;
  return isEarlier(origin) && isEarlier(rightOrigin) && isEarlier(parent) && !(content instanceof ContentDoc);
}

/** True when the document holds this range and all of it is deleted there. */
export function isDeletedIn(ydoc: Doc, { clientId, clock, end }: ClockRange): boolean {
  if (getState(ydoc.store, clientId) < end) return false;
  const structs = ydoc.store.clients.get(clientId) ?? [];
  for (let index = findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) return true;
    if (struct instanceof Item && !struct.deleted) return false;
  }
  return true;
}
