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

/** How many are of each perspective, such as among whom somebody could be. */
export type Crowd = ReadonlyMap<PerspectiveKey, number>;

export function crowdOf(counted: readonly { key: PerspectiveKey; count: number }[]): Crowd {
  const crowd = new Map<PerspectiveKey, number>();
  for (const { key, count } of counted) crowd.set(key, (crowd.get(key) ?? 0) + count);
  return crowd;
}

/** How many people speak as this and are shown so wherever nothing asks for less. */
export type PeopleShown = { key: PerspectiveKey; attribution: Attribution; count: number };

/**
 * Among whom somebody is who is shown by perspective where nobody is shown with more than `most`: of these people those who are shown so there
 * themselves. Who is named there hides nobody.
 */
export const crowdByPerspective = (people: readonly PeopleShown[], most: Attribution): Crowd => crowdOf(people.filter(({ attribution }) => moreReserved(attribution, most) === 'perspective'));

/**
 * Somebody as they are shown: by name; by their perspective where at least three of the crowd are of it, else by the wider one
 * ("an educator"), else by nothing.
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
