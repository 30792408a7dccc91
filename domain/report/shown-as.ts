import { type Attribution, moreReserved } from '../attribution.ts';
import type { Author, Contributor } from '../document/attributed-content.ts';
import { type PerspectiveKey, perspectiveKeys, perspectiveOf } from '../perspective.ts';
import type { Headcount } from './published-report.ts';

/** How a summit or a room has contributions shown: unless somebody chooses for themselves, and whether they may choose to be shown with more. */
export type AttributionRule = { level: Attribution; mayChoose: boolean };

type Choice = {
  summit: AttributionRule;
  /** Of a room with a rule of its own ("Chatham House"); there nobody may choose to be shown with more. */
  room: Attribution | null;
  /** What they chose for this summit; null when nothing. */
  own: Attribution | null;
  /** What their profile says, which is meant wherever nothing else is said. */
  profile: Attribution;
};

/**
 * The level at which a contribution is shown. To be shown with less is everybody's right at any time; to be shown with more than the
 * summit's own level takes a choice made for this summit, where that is allowed; a room's own level is never exceeded.
 */
export function attributionOf({ summit, room, own, profile }: Choice): Attribution {
  const chosen = own === null ? moreReserved(summit.level, profile) : summit.mayChoose ? own : moreReserved(summit.level, own);
  return room === null ? chosen : moreReserved(room, chosen);
}

/** Fewer people than this are not told apart from others. */
export const SMALLEST_GROUP = 3;

/** How many are of each perspective. */
export type Counts = ReadonlyMap<PerspectiveKey, number>;
type Counted = { key: PerspectiveKey; count: number };

export function countsOf(counted: readonly Counted[]): Counts {
  const counts = new Map<PerspectiveKey, number>();
  for (const { key, count } of counted) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

/** By which word each perspective is told among some people; what has none is told by nothing. */
export type Crowd = ReadonlyMap<PerspectiveKey, PerspectiveKey>;

/**
 * The words for people of whom so many are of each perspective, and for `untold` of whom nothing is told anyway: each word stands for at least three who
 * are shown by it and by no other, or an "educator" beside four teachers would be the one coach. Smaller groups of educators are told by the wider word,
 * smaller words by nothing, and the next larger joins them as long as they are fewer than three.
 */
export function crowdOf(counts: Counts, untold = 0): Crowd {
  const counted = perspectiveKeys.map((key) => ({ key, count: counts.get(key) ?? 0 }));
  const wide = foldedAmong(counted.filter(({ key }) => perspectiveOf(key) !== key), counts.get('educator') ?? 0);
  const wordOf = (key: PerspectiveKey): PerspectiveKey => (wide.has(key) ? perspectiveOf(key) : key);
  const sizes = countsOf(counted.map(({ key, count }) => ({ key: wordOf(key), count })));
  const wordless = foldedAmong([...sizes].map(([key, count]) => ({ key, count })), untold);
  return new Map(perspectiveKeys.flatMap((key) => (wordless.has(wordOf(key)) ? [] : [[key, wordOf(key)] as const])));
}

/** The smallest of these groups, as many as it takes until they and these others are together nobody, or at least three. */
export function foldedAmong(groups: readonly Counted[], others: number): Set<PerspectiveKey> {
  const folded = new Set<PerspectiveKey>();
  let together = others;
  for (const { key, count } of groups.toSorted((one, other) => one.count - other.count)) {
    if (count >= SMALLEST_GROUP && (together === 0 || together >= SMALLEST_GROUP)) break;
    folded.add(key);
    together += count;
  }
  return folded;
}

/** How many people speak as this and are shown so wherever nothing asks for less. */
export type PeopleShown = { key: PerspectiveKey; attribution: Attribution; count: number };

/**
 * By which words these people are told where nobody is shown with more than `most`: only who is shown by perspective there themselves hides another who
 * is. Who is named there hides nobody.
 */
export function crowdByPerspective(people: readonly PeopleShown[], most: Attribution): Crowd {
  const shownWith = (level: Attribution) => people.filter(({ attribution }) => moreReserved(attribution, most) === level);
  return crowdOf(countsOf(shownWith('perspective')), shownWith('anonymous').reduce((sum, { count }) => sum + count, 0));
}

/** Somebody as they are shown: by name; by the word of this crowd for their perspective; else by nothing. */
export function shownAs({ name, perspective, attribution }: Author, crowd: Crowd): Contributor {
  if (attribution === 'named') return { kind: 'named', name, perspective };
  const word = attribution === 'anonymous' ? undefined : crowd.get(perspective);
  return word === undefined ? { kind: 'anonymous' } : { kind: 'perspective', perspective: word };
}

/**
 * Somebody as a bundle showed them, which was their choice where it was held, or as nobody where the summit and the room show less by now: among whom they
 * were is not known here.
 */
export function asCame(by: Contributor, { summit, room }: Pick<Choice, 'summit' | 'room'>): Contributor {
  return attributionOf({ summit, room, own: by.kind, profile: by.kind }) === by.kind ? by : { kind: 'anonymous' };
}

/** Authors as they are shown among these people, by account. */
export function amongCrowd(authors: ReadonlyMap<string, Author>, crowd: Crowd): Map<string, Author> {
  return new Map([...authors].map(([id, author]) => [id, asShown(author, shownAs(author, crowd))]));
}

function asShown(author: Author, shown: Contributor): Author {
  if (shown.kind === 'perspective') return { ...author, perspective: shown.perspective, attribution: 'perspective' };
  return { ...author, attribution: shown.kind };
}

/**
 * Counts by perspective in which no line tells of fewer than three: smaller ones are one line without a perspective, and where these
 * are still fewer than three the next larger joins them, so that no difference from the total tells either. Whoever wants no perspective
 * told (`untold`, how many they are) is in that line too. Fewer than three in all are no line.
 */
export function headcountOf(counts: Counts, untold = 0): Headcount {
  const all = perspectiveKeys.flatMap((key) => ((counts.get(key) ?? 0) > 0 ? [{ key, count: counts.get(key) ?? 0 }] : []));
  const total = all.reduce((sum, { count }) => sum + count, untold);
  const folded = foldedAmong(all, untold);
  const lines: Headcount['lines'] = all.filter(({ key }) => !folded.has(key));
  const others = lines.reduce((left, { count }) => left - count, total);
  if (others > 0 && total >= SMALLEST_GROUP) lines.push({ key: null, count: others });
  return { total, lines };
}
