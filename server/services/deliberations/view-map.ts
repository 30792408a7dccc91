import { FEWEST_SHOWN } from '#domain/opinion-map/perspective-parts.ts';
import { isShared } from '#domain/opinion-map/shared-statements.ts';
import type { MapParameters } from '#domain/opinion-map/parameters.ts';
import type { Side } from '#domain/opinion-map/representative-statements.ts';
import type { Tally } from '#domain/opinion-map/tally.ts';
import { type Perspective, perspectives } from '#domain/perspective.ts';
import { mapHash } from '#server/opinion-map/map-hash.ts';
import type { StoredMap } from './refresh-map.ts';

export type SetApart = { text: string; side: Side; group: Tally; others: Tally };
export type MapView = {
  asOf: Date;
  inputHash: string;
  /** Of the map without what people declared to speak as; see `mapHash`. */
  mapHash: string;
  version: string;
  parameters: MapParameters;
  people: number;
  votes: number;
  /** Without numbers of people; `group` is a place in `groups`. */
  points: { x: number; y: number; group: number; isMine: boolean }[];
  groups: { people: number; isMine: boolean; /** In the order of `perspectives`; null where it would tell of fewer than five. */ byPerspective: (number | null)[]; setApart: SetApart[] }[];
  perspectives: { perspective: Perspective; people: number }[];
  firmness: { groups: number; silhouette: number }[];
  agreements: { number: number; text: string; /** Whether more than half of every group agree. */ isShared: boolean; product: number; geometricMean: number; byGroup: Tally[]; byPerspective: (Tally | null)[] }[];
  majority: { text: string; side: Side; tally: Tally }[];
  /** Statements that are left out, since the reader has not voted on them yet. */
  leftOut: number;
};

type Given = { stored: StoredMap; /** Texts of statements by number. */ texts: ReadonlyMap<string, string>; /** The number of the reader among voters. */ mine: number | null; /** What the reader voted on, where results are not to lead them; null: everything is shown. */ seen: ReadonlySet<string> | null };

/** A map as it is shown to one reader: no number of a voter, and only statements they may see. Null for fewer than five people, whose votes could be told. */
export function viewMap({ stored: { map, inputHash, asOf }, texts, mine, seen }: Given): MapView | null {
  if (map.points.length < FEWEST_SHOWN) return null;
  const isShown = ({ statementId }: { statementId: string }): boolean => seen === null || seen.has(statementId);
  const textOf = ({ statementId }: { statementId: string }): string => texts.get(statementId) ?? '';
  const points = map.points.map(({ x, y, group, personId }) => ({ x, y, group, isMine: mine !== null && personId === String(mine) }));
  const known = perspectives.filter((each) => map.perspectives.some(({ perspective }) => perspective === each));
  const shown = known.flatMap((each) => map.perspectives.filter(({ perspective }) => perspective === each));
  const majorityOf = (side: Side) => map.majority[side].filter(isShown).map((each) => ({ text: textOf(each), side, tally: each.tally }));
  return {
    asOf,
    inputHash,
    mapHash: mapHash(map),
    version: map.version,
    parameters: map.parameters,
    people: map.people,
    votes: map.votes,
    points,
    groups: map.groups.map(({ people, representative }, group) => ({
      people,
      isMine: points.some((point) => point.isMine && point.group === group),
      byPerspective: shown.map(({ byGroup }) => byGroup?.[group] ?? null),
      setApart: representative.filter(isShown).map((each) => ({ text: textOf(each), side: each.side, group: each.group, others: each.others })),
    })),
    perspectives: shown.map(({ perspective, people }) => ({ perspective, people })),
    firmness: map.firmness,
    agreements: map.agreements.filter(isShown).map((each) => ({ number: Number(each.statementId), text: textOf(each), isShared: isShared(each), product: each.product, geometricMean: each.geometricMean, byGroup: each.byGroup, byPerspective: ordered(each.byPerspective, map.perspectives, known) })),
    majority: [...majorityOf('agree'), ...majorityOf('disagree')],
    leftOut: map.agreements.filter((each) => !isShown(each)).length,
  };
}

const ordered = <Count>(counts: readonly Count[], of: readonly { perspective: Perspective }[], wanted: readonly Perspective[]): Count[] =>
  wanted.flatMap((each) => counts.filter((_, place) => of[place]?.perspective === each));
