export type Aligned<Each> = { change: 'same'; older: Each; newer: Each } | { change: 'deleted'; older: Each } | { change: 'inserted'; newer: Each };

/** More pairs than this are not looked at one by one: what lies between is then shown as deleted and inserted whole. */
const MOST_PAIRS = 4_000_000;

/**
 * Two sequences side by side with as much alike as there is: a longest common subsequence (Wagner and Fischer 1974), after what is alike at
 * the beginning and the end was set aside. What was deleted stands before what was inserted in its place.
 */
export function alignSequences<Each>(older: readonly Each[], newer: readonly Each[], keyOf: (each: Each) => string): Aligned<Each>[] {
  const [olderKeys, newerKeys] = [older.map(keyOf), newer.map(keyOf)];
  const shorter = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shorter && olderKeys[start] === newerKeys[start]) start += 1;
  let end = 0;
  while (end < shorter - start && olderKeys[older.length - 1 - end] === newerKeys[newer.length - 1 - end]) end += 1;
  const same = (place: number, other: number): Aligned<Each>[] => [{ change: 'same', older: older[place] as Each, newer: newer[other] as Each }];
  const [olderEnd, newerEnd] = [older.length - end, newer.length - end];
  return [
    ...older.slice(0, start).flatMap((_each, place) => same(place, place)),
    ...between({ older: older.slice(start, olderEnd), newer: newer.slice(start, newerEnd), olderKeys: olderKeys.slice(start, olderEnd), newerKeys: newerKeys.slice(start, newerEnd) }),
    ...older.slice(olderEnd).flatMap((_each, place) => same(olderEnd + place, newerEnd + place)),
  ];
}

type Middle<Each> = { older: readonly Each[]; newer: readonly Each[]; olderKeys: readonly string[]; newerKeys: readonly string[] };

function between<Each>({ older, newer, olderKeys, newerKeys }: Middle<Each>): Aligned<Each>[] {
  const deleted = (each: Each): Aligned<Each> => ({ change: 'deleted', older: each });
  const inserted = (each: Each): Aligned<Each> => ({ change: 'inserted', newer: each });
  if (older.length * newer.length === 0 || older.length * newer.length > MOST_PAIRS) return [...older.map(deleted), ...newer.map(inserted)];
  // How much is alike from each pair of places on.
  const width = newer.length + 1;
  const alike = new Uint32Array((older.length + 1) * width);
  for (let row = older.length - 1; row >= 0; row -= 1)
    for (let column = newer.length - 1; column >= 0; column -= 1)
      alike[row * width + column] = olderKeys[row] === newerKeys[column] ? 1 + (alike[(row + 1) * width + column + 1] ?? 0) : Math.max(alike[(row + 1) * width + column] ?? 0, alike[row * width + column + 1] ?? 0);
  const aligned: Aligned<Each>[] = [];
  let [row, column] = [0, 0];
  while (row < older.length && column < newer.length) {
    if (olderKeys[row] === newerKeys[column]) aligned.push({ change: 'same', older: older[row++] as Each, newer: newer[column++] as Each });
    else if ((alike[(row + 1) * width + column] ?? 0) >= (alike[row * width + column + 1] ?? 0)) aligned.push(deleted(older[row++] as Each));
    else aligned.push(inserted(newer[column++] as Each));
  }
  return [...aligned, ...older.slice(row).map(deleted), ...newer.slice(column).map(inserted)];
}
