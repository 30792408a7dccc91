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

/** How many took part by perspective, as who somebody could be among. */
export type Crowd = ReadonlyMap<PerspectiveKey, number>;
export const crowdOf = (counted: readonly { key: PerspectiveKey; count: number }[]): Crowd => new Map(counted.map(({ key, count }) => [key, count]));

/**
 * Among whom somebody is who is shown by perspective within a room, or anywhere for null: of these people those who are shown so too. Who is named there
 * anyway hides nobody.
 */
export function crowdByPerspective(people: Iterable<Author>, room: Attribution | null): Crowd {
  const crowd = new Map<PerspectiveKey, number>();
  for (const { perspective, attribution } of people)
    if (moreReserved(attribution, room ?? 'named') === 'perspective') crowd.set(perspective, (crowd.get(perspective) ?? 0) + 1);
  return crowd;
}

/**
 * Somebody as they are shown: by name; by their perspective where at least three of it took part, else by the wider one ("an educator"),
 * else by nothing.
 */
export function shownAs({ name, perspective, attribution }: Author, crowd: Crowd): Contributor {
  if (attribution === 'named') return { kind: 'named', name, perspective };
  const wide = perspectiveOf(perspective);
  const key = attribution === 'anonymous' ? undefined : [perspective, wide].find((each) => sizeOf(each, crowd) >= SMALLEST_GROUP);
  return key === undefined ? { kind: 'anonymous' } : { kind: 'perspective', perspective: key };
}

/** Authors as they are shown among these people, by account. */
export function amongCrowd(authors: ReadonlyMap<string, Author>, crowd: Crowd): Map<string, Author> {
  return new Map([...authors].map(([id, author]) => [id, asShown(author, shownAs(author, crowd))]));
}

function asShown(author: Author, shown: Contributor): Author {
  if (shown.kind === 'perspective') return { ...author, perspective: shown.perspective, attribution: 'perspective' };
  return { ...author, attribution: shown.kind };
}

/** Of a wide perspective all who speak as a part of it count. */
function sizeOf(key: PerspectiveKey, crowd: Crowd): number {
  let size = 0;
  for (const [each, count] of crowd) if (each === key || perspectiveOf(each) === key) size += count;
  return size;
}

/**
 * Counts by perspective in which no line tells of fewer than three: smaller ones are one line without a perspective, and where these
 * are still fewer than three the next larger joins them, so that no difference from the total tells either. Whoever wants no perspective
 * told (`untold`, how many they are) is in that line too. Fewer than three in all are no line.
 */
export function headcountOf(counts: Crowd, untold = 0): Headcount {
  const all = perspectiveKeys.flatMap((key) => ((counts.get(key) ?? 0) > 0 ? [{ key, count: counts.get(key) ?? 0 }] : []));
  const total = all.reduce((sum, { count }) => sum + count, untold);
  const folded = new Set<PerspectiveKey>();
  let others = untold;
  for (const { key, count } of all.toSorted((one, other) => one.count - other.count)) {
    if (count >= SMALLEST_GROUP && (others === 0 || others >= SMALLEST_GROUP)) break;
    folded.add(key);
    others += count;
  }
  const lines: Headcount['lines'] = all.filter(({ key }) => !folded.has(key));
  if (others > 0 && total >= SMALLEST_GROUP) lines.push({ key: null, count: others });
  return { total, lines };
}
