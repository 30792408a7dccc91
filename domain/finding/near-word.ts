/** So many slips are taken for slips: in a short word fewer, where nearly every other word would do. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

/** How many letters are to be changed, added, left out or swapped with their neighbour to make one word of the other (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  let [beforeLast, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (const [row, letter] of a.entries()) {
    const next = [row + 1];
    for (const [column, against] of b.entries()) {
      const changed = (last[column] ?? 0) + (letter === against ? 0 : 1);
      const swapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === against ? (beforeLast[column - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, swapped, (last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    [beforeLast, last] = [last, next];
  }
  return last[b.length] ?? 0;
}

/** Of the words that are there the one that was meant, with the fewest slips; of several such one that begins alike, then the first. Null where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const near = known
    .map((other, place) => ({ other, slips: slipsBetween(word, other), beginsElse: other[0] === word[0] ? 0 : 1, place }))
    .filter(({ slips }) => slips > 0 && slips <= slipsIn(word))
    .sort((a, b) => a.slips - b.slips || a.beginsElse - b.beginsElse || a.place - b.place);
  return near[0]?.other ?? null;
}
