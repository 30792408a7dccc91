/**
 * What a screen is told of a live summit: named entries, each whole. A snapshot holds all of a channel; a delta those that changed
 * since the version before, and the names of those that are gone. So an entry that comes twice changes nothing.
 */
export type Entries = Record<string, unknown>;
export type Snapshot = { /** Changes when the server starts anew; versions of another epoch mean nothing. */ epoch: string; version: number; entries: Entries };
export type Delta = { version: number; set: Entries; gone: string[] };

/**
 * What changed from one set of entries to the next; null when nothing did. Entries that are the same object are the same. Where `after` holds
 * only some, `isAmong` tells which of those before it speaks of; the others stay.
 */
export function diffEntries(before: Entries, after: Entries, isAmong: (name: string) => boolean = () => true): Pick<Delta, 'set' | 'gone'> | null {
  const set: Entries = {};
  let isChanged = false;
  for (const [name, entry] of Object.entries(after)) {
    if (before[name] === entry || (name in before && JSON.stringify(before[name]) === JSON.stringify(entry))) continue;
    set[name] = entry;
    isChanged = true;
  }
  const gone = Object.keys(before).filter((name) => !(name in after) && isAmong(name));
  return isChanged || gone.length > 0 ? { set, gone } : null;
}

/** The entries after a delta; null when it does not follow on the version at hand, so that all must be asked for anew. One that is known already changes nothing. */
export function applyDelta({ epoch, version, entries }: Snapshot, delta: Delta): Snapshot | null {
  if (delta.version <= version) return { epoch, version, entries };
  if (delta.version !== version + 1) return null;
  const gone = new Set(delta.gone);
  const kept = Object.entries(entries).filter(([name]) => !gone.has(name));
  return { epoch, version: delta.version, entries: { ...Object.fromEntries(kept), ...delta.set } };
}

/** The entries of one kind, as "room:" names them, in the order in which they were told. */
export function entriesOf<Shown extends Entries, Prefix extends string>(entries: Shown, prefix: Prefix): Shown[Extract<keyof Shown, `${Prefix}:${string}`>][] {
  return Object.keys(entries)
    .filter((name) => name.startsWith(`${prefix}:`))
    .map((name) => entries[name] as Shown[Extract<keyof Shown, `${Prefix}:${string}`>]);
}
