/** A stretch of a text, marked or not. */
export type Stretch = { text: string; isMarked: boolean };

const AROUND = 90;

/** The words around the first of these places of a text, with each of the places there marked; shortened at both ends. */
export function markedWords(text: string, places: readonly { start: number; end: number }[]): Stretch[] {
  const sorted = places.toSorted((one, other) => one.start - other.start);
  const first = sorted[0];
  if (!first) return [];
  const [from, until] = [Math.max(0, first.start - AROUND), Math.min(text.length, first.end + AROUND)];
  const stretches: Stretch[] = from > 0 ? [{ text: '… ', isMarked: false }] : [];
  let at = from;
  for (const { start, end } of sorted) {
    if (start < at || start >= until) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), isMarked: false });
    stretches.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < until) stretches.push({ text: text.slice(at, until), isMarked: false });
  return at < text.length && until < text.length ? [...stretches, { text: ' …', isMarked: false }] : stretches;
}
