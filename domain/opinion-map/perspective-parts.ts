import { type Perspective, perspectives } from '../perspective.ts';
import type { Tally } from './tally.ts';

/** So many people are a crowd; what fewer said is not told apart from others. */
export const FEWEST_SHOWN = 5;

/** What of each part is too small to be shown: the parts under five, and the next smallest as long as a difference would still tell of fewer than five. */
export function tooSmall(sizes: readonly number[]): ReadonlySet<number> {
  const small = new Set<number>();
  let hidden = 0;
  for (const { size, place } of sizes.map((each, index) => ({ size: each, place: index })).filter(({ size: each }) => each > 0).sort((one, other) => one.size - other.size || one.place - other.place)) {
    if (size >= FEWEST_SHOWN && (hidden === 0 || hidden >= FEWEST_SHOWN)) break;
    small.add(place);
    hidden += size;
  }
  return small;
}

/**
 * People by what they declared to speak as, each part with five people at least: perspectives under five are merged into "other", with the
 * next smallest where they are under five together; those who declared none belong there too. Fewer than five people make no part.
 */
export function perspectiveParts(declared: readonly (Perspective | null)[]): { perspective: Perspective; rows: number[] }[] {
  const rows = new Map(perspectives.map((perspective) => [perspective, declared.flatMap((each, row) => ((each ?? 'other') === perspective ? [row] : []))]));
  const small = tooSmall(perspectives.map((perspective) => rows.get(perspective)?.length ?? 0));
  const merged = perspectives.flatMap((perspective, place) => (small.has(place) || perspective === 'other' ? (rows.get(perspective) ?? []) : [])).sort((one, other) => one - other);
  const kept = perspectives.flatMap((perspective, place) => (small.has(place) || perspective === 'other' ? [] : [{ perspective, rows: rows.get(perspective) ?? [] }]));
  return [...kept, { perspective: 'other' as const, rows: merged }].filter((part) => part.rows.length >= FEWEST_SHOWN);
}

/** What each part said to one statement; null where fewer than five of it saw it, and where that could be told from the others. */
export function withheldSmall(parts: readonly Tally[]): (Tally | null)[] {
  const small = tooSmall(parts.map(({ seen }) => seen));
  return parts.map((tally, place) => (small.has(place) ? null : tally));
}

/**
 * How many of each part stand in each group, for a table beside the sizes of both: null for a part with fewer than five in some group, and for the next smallest as
 * long as what the others leave of a group would tell of fewer than five.
 */
export function partsInGroups(counts: readonly (readonly number[])[]): (readonly number[] | null)[] {
  const sizeOf = (part: readonly number[]): number => part.reduce((sum, people) => sum + people, 0);
  const isLarge = (people: number): boolean => people >= FEWEST_SHOWN;
  const told = new Set(counts.flatMap((part, place) => (part.every(isLarge) ? [place] : [])));
  const left = (group: number): number => counts.reduce((sum, part, place) => sum + (told.has(place) ? 0 : (part[group] ?? 0)), 0);
  const smallestFirst = [...told].sort((one, other) => sizeOf(counts[one] ?? []) - sizeOf(counts[other] ?? []) || one - other);
  while (told.size > 0 && told.size < counts.length && !(counts[0] ?? []).every((_, group) => isLarge(left(group)))) told.delete(smallestFirst.shift() ?? -1);
  return counts.map((part, place) => (told.has(place) ? part : null));
}
