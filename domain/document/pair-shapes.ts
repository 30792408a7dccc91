import type { Shape } from './text-shapes.ts';

/** What to do with children from the first to the last: leave one, turn one into another, delete one, insert one. */
export type Step =
  | { kind: 'leave' }
  | { kind: 'turn'; from: Shape; into: Shape }
  | { kind: 'delete' }
  | { kind: 'insert'; into: Shape };

/** A longest common subsequence of more pairs than this is not looked for. */
const PAIRS_AT_MOST = 4_000_000;

/** Steps from one list of children to another that leave alone as many as they can, and turn what is of one kind. */
export function pairShapes(present: readonly Shape[], wanted: readonly Shape[]): Step[] {
  const steps: Step[] = [];
  let [from, to] = [0, 0];
  for (const [place, match] of [...sharedPlaces(present, wanted), [present.length, wanted.length] as const]) {
    steps.push(...gapSteps(present.slice(from, place), wanted.slice(to, match)));
    if (place < present.length) steps.push({ kind: 'leave' });
    [from, to] = [place + 1, match + 1];
  }
  return steps;
}

function gapSteps(present: readonly Shape[], wanted: readonly Shape[]): Step[] {
  return Array.from({ length: Math.max(present.length, wanted.length) }, (_, place) => [present[place], wanted[place]] as const).flatMap(([from, into]): Step[] => {
    if (from && into && isOneKind(from, into)) return [{ kind: 'turn', from, into }];
    return [...(from ? [{ kind: 'delete' } as const] : []), ...(into ? [{ kind: 'insert', into } as const] : [])];
  });
}

const isOneKind = (one: Shape, other: Shape): boolean => (one.kind === 'element' ? other.kind === 'element' && one.name === other.name : other.kind === 'text');

/** Where a longest common subsequence stands in both lists. What is alike at either end belongs to it anyway. */
function sharedPlaces(present: readonly Shape[], wanted: readonly Shape[]): (readonly [number, number])[] {
  const isAlike = (place: number, other: number) => present[place]?.key === wanted[other]?.key;
  const shorter = Math.min(present.length, wanted.length);
  let start = 0;
  while (start < shorter && isAlike(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && isAlike(present.length - 1 - end, wanted.length - 1 - end)) end += 1;
  const [height, width] = [present.length - start - end, wanted.length - start - end];
  const shared = Array.from({ length: start }, (_, place) => [place, place] as const);
  const tail = Array.from({ length: end }, (_, place) => [present.length - end + place, wanted.length - end + place] as const);
  if (height * width > PAIRS_AT_MOST) return [...shared, ...tail];
  // lengths[i][j]: how long the longest is of what stands after i and after j.
  const lengths = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1));
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = height - 1; i >= 0; i -= 1)
    for (let j = width - 1; j >= 0; j -= 1) (lengths[i] as Uint32Array)[j] = isAlike(start + i, start + j) ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  for (let [i, j] = [0, 0]; i < height && j < width; )
    if (isAlike(start + i, start + j)) shared.push([start + i++, start + j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  return [...shared, ...tail];
}
