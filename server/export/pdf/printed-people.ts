import { type PerspectiveKey, perspectiveOf, perspectiveWord } from '#domain/perspective.ts';
import type { Headcount } from '#domain/report/published-report.ts';
import { ringPlaces } from '#domain/ring-places.ts';

export type PrintedRing = { extent: number; inner: number; mark: number; total: number; seats: { x: number; y: number; kind: string }[] };
export type PrintedPeople = { heading: string; ring: PrintedRing; lines: { shape: string | null; words: string }[] };

/** "Teachers". */
export const capitalPlural = (key: PerspectiveKey): string => {
  const word = perspectiveWord(key, 2);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** The people of a count around the table, perspective by perspective; whose perspective is not told has a hollow seat. */
export function printedRing({ total, lines }: Headcount): PrintedRing {
  const { extent, innerRadius, markSize, places } = ringPlaces(total);
  const kinds = lines.flatMap(({ key, count }) => Array.from({ length: count }, () => (key === null ? 'other' : perspectiveOf(key))));
  return { extent, inner: innerRadius, mark: markSize, total, seats: places.map(({ x, y }, seat) => ({ x, y, kind: kinds[seat] ?? 'untold' })) };
}

/** Who wrote a report, as the cover says and draws it. */
export function printedPeople(people: Headcount): PrintedPeople {
  const lines = people.lines.map(({ key, count }) => ({ shape: key === null ? 'other' : perspectiveOf(key), words: `${count} ${key === null ? perspectiveWord('other', count) : perspectiveWord(key, count)}` }));
  return { heading: headingOf(people), ring: printedRing(people), lines: lines.length > 0 || people.total === 0 ? lines : [{ shape: null, words: 'Too few to be told apart' }] };
}

const headingOf = ({ total }: Headcount): string => (total === 0 ? 'Written while composing, without words of rooms' : `Written by ${total === 1 ? '1 person' : `${total} people`}`);
