/** Whose doing something was, and when. */
export type Deed = { accountId: string | null; at: Date };
/** Clocks `clock <= n < end` of one Yjs client that share a deed, its moment to the minute. */
export type Stretch = Deed & { clock: number; end: number };

/**
 * Adds what is not covered yet to stretches that are sorted and do not overlap: what came first stays. Searched by
 * halves, since a long document has a hundred thousand of them.
 */
export function addStretch(known: Stretch[], { clock, end }: { clock: number; end: number }, { accountId, at }: Deed): void {
  for (let from = clock; from < end; ) {
    const place = lastBegunAt(known, from);
    const before = known[place];
    const next = known[place + 1];
    if (before && before.end > from) {
      from = before.end;
      continue;
    }
    const added = { clock: from, end: Math.min(end, next?.clock ?? end), accountId, at };
    if (before?.end === added.clock && areAlike(before, added)) before.end = added.end;
    else if (next?.clock === added.end && areAlike(next, added)) next.clock = added.clock;
    else known.splice(place + 1, 0, added);
    from = added.end;
  }
}

/** The place of the last stretch that begins at or before a clock; -1 when none does. */
export function lastBegunAt(known: readonly Stretch[], clock: number): number {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as Stretch).clock <= clock) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const areAlike = (one: Deed, other: Deed): boolean => one.accountId === other.accountId && minuteOf(one.at) === minuteOf(other.at);

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);
