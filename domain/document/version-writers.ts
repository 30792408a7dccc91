import { decodeStateVector } from 'yjs';
import type { VersionLine } from './version.ts';

/** Whose words a version has that the one before had not, in the order of their client ids; null is the house itself, or nobody who is known. */
export function listWriters(version: Pick<VersionLine, 'stateVector'>, before: Pick<VersionLine, 'stateVector'> | null, authors: ReadonlyMap<number, string | null>): (string | null)[] {
  const reached = before ? decodeStateVector(before.stateVector) : new Map<number, number>();
  const advanced = [...decodeStateVector(version.stateVector)].filter(([clientId, clock]) => clock > (reached.get(clientId) ?? 0));
  return [...new Set(advanced.sort(([one], [other]) => one - other).map(([clientId]) => authors.get(clientId) ?? null))];
}
