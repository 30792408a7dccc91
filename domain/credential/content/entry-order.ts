/*
 * Where an entry stands in its list is a number that it carries. To move it sets that number and writes nothing anew, so that its words, their
 * authors, carets and remarks stay, whatever others write or move at the same moment.
 */

type Placed<Each> = (entry: Each) => unknown;

/** Entries in the order in which they are read: by place, those of the same place as they stand in the text, and those that have none after all others. */
export const inOrder = <Each>(entries: readonly Each[], placeOf: Placed<Each>): Each[] => {
  const placed = entries.map((entry) => ({ entry, place: asPlace(placeOf(entry)) ?? Infinity }));
  return placed.sort((one, other) => (one.place === other.place ? 0 : one.place - other.place)).map(({ entry }) => entry);
};

/** The place of an entry that is added behind these. */
export const placeBehind = <Each>(entries: readonly Each[], placeOf: Placed<Each>): number => Math.max(-1, ...entries.map((entry) => asPlace(placeOf(entry)) ?? -1)) + 1;

/**
 * Places that rise from one entry to the next, for entries that are given in the order wanted with the places that they have. Those that were not moved
 * keep theirs wherever there is room between them; otherwise all are counted anew.
 */
export function placesFor(places: readonly unknown[], isMoved: (index: number) => boolean): number[] {
  const kept = places.map((place, index) => (isMoved(index) ? null : asPlace(place)));
  const filled = kept.map((place, index) => place ?? between(kept, index));
  return filled.every((place, index) => index === 0 || place > (filled[index - 1] ?? place)) ? filled : filled.map((_place, index) => index);
}

/** An even share of the room between the nearest two that keep their places. */
function between(kept: readonly (number | null)[], index: number): number {
  const before = kept.findLastIndex((place, at) => at < index && place !== null);
  const after = kept.findIndex((place, at) => at > index && place !== null);
  const [low, high] = [kept[before], kept[after]];
  if (typeof low !== 'number') return typeof high === 'number' ? high - (after - index) : index;
  if (typeof high !== 'number') return low + (index - before);
  return low + ((high - low) * (index - before)) / (after - before);
}

const asPlace = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
