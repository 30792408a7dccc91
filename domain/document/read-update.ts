import { createDecoder, readVarUint } from 'lib0/decoding';
import { ContentDoc, decodeUpdate, diffUpdate, type Doc, encodeStateVector, findIndexSS, getState, ID, Item, Skip } from 'yjs';
import { canIntegrate } from './integration-order.ts';
import type { Struct } from './standings.ts';

/** Structs `clock <= n < end` of one Yjs client. */
export type ClockRange = { clientId: number; clock: number; end: number };
export type ReadUpdate = {
  inserts: ClockRange[];
  deletes: ClockRange[];
  /** What is inserted, those of one client in their order. */
  structs: Struct[];
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
  const inserted: Struct[] = [];
  for (const struct of structs) {
    if (struct instanceof Skip) continue;
    inserted.push(struct);
    const { client, clock } = struct.id;
    if (struct.length < 1 || (struct instanceof Item && !isApplicable(struct))) throw new Error('This update cannot be applied.');
    const last = inserts.at(-1);
    if (last?.clientId === client && last.end === clock) last.end += struct.length;
    else inserts.push({ clientId: client, clock, end: clock + struct.length });
  }
  const deletes: ClockRange[] = [];
  for (const [clientId, ranges] of ds.clients) {
    // Each stretch once, however often it is named: whoever asks about them must not go over the document for each.
    for (const { clock, len } of ranges.toSorted((one, other) => one.clock - other.clock)) {
      if (len < 1) throw new Error('This update deletes nothing in a way that cannot be stored.');
      const last = deletes.at(-1);
      if (last?.clientId === clientId && clock <= last.end) last.end = Math.max(last.end, clock + len);
      else deletes.push({ clientId, clock, end: clock + len });
    }
  }
  return { inserts, deletes, structs: inserted };
}

/**
 * The update without what a document has whose clients stand where `clockOf` says, if one of its structs is known in part.
 * Yjs puts the rest of such a struct after the part that is known, whatever it claims to stand beside.
 */
export function withoutKnownParts(update: Uint8Array, { structs }: ReadUpdate, clockOf: (clientId: number) => number): Uint8Array {
  const isKnownInPart = structs.some(({ id, length }) => id.clock < clockOf(id.client) && clockOf(id.client) < id.clock + length);
  if (!isKnownInPart) return update;
  return diffUpdate(update, encodeStateVector(new Map(structs.map(({ id }) => [id.client, clockOf(id.client)]))));
}

/**
 * Whether a document whose clients stand where `clockOf` says can take all of it at once. What leaves a gap would be
 * kept back by every browser, and sent on by them in the name of others.
 */
export function isComplete({ inserts, deletes, structs }: ReadUpdate, clockOf: (clientId: number) => number): boolean {
  const reached = new Map<number, number>();
  const clockAfter = (clientId: number) => reached.get(clientId) ?? clockOf(clientId);
  for (const { clientId, clock, end } of inserts) {
    if (clock > clockAfter(clientId)) return false;
    reached.set(clientId, Math.max(end, clockAfter(clientId)));
  }
  return deletes.every(({ clientId, end }) => end <= clockAfter(clientId)) && canIntegrate(structs, clockOf);
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
