import { compareText } from '../agenda/plain-text.ts';
import type { Perspective } from '../perspective.ts';
import { groupConsensus } from './consensus.ts';
import { extremities } from './extremity.ts';
import { findGroups } from './find-groups.ts';
import { majorities, type Majority } from './majority.ts';
import { defaultParameters, type MapParameters, OPINION_MAP_VERSION } from './parameters.ts';
import { inOwnOrder } from './own-order.ts';
import { partsInGroups, perspectiveParts, withheldSmall } from './perspective-parts.ts';
import { principalComponents } from './principal-components.ts';
import { type Point, projectPeople } from './project-people.ts';
import { type Representative, representativeStatements } from './representative-statements.ts';
import { type Tally, tallies, without } from './tally.ts';
import { voteMatrix, type VoteMatrix } from './vote-matrix.ts';
import type { MapVotes } from './vote.ts';
import { whoIsGrouped } from './who-is-grouped.ts';

/** A statement before the groups, and before what people declared to speak as (null: too few); in the order of `groups` and `perspectives`. */
export type Agreement = { statementId: string; product: number; geometricMean: number; byGroup: Tally[]; byPerspective: (Tally | null)[] };

export type OpinionMap = {
  version: string;
  parameters: MapParameters;
  /** People who voted, and the votes that count. */
  people: number;
  votes: number;
  /** Who stands on the map, in the order of ids; `group` is the place in `groups`. No place has a perspective: it could be found from the votes, and told whose they are. */
  points: (Point & { personId: string; group: number })[];
  /** The largest first. */
  groups: { people: number; representative: Representative[] }[];
  /** Of people on the map, each at least five; `byGroup` in the order of `groups`, null where it would tell of fewer than five. Empty where nothing is told by perspective. */
  perspectives: { perspective: Perspective; people: number; byGroup: readonly number[] | null }[];
  firmness: { groups: number; silhouette: number }[];
  /** Every statement that was not moderated out; what all groups agree on first. */
  agreements: Agreement[];
  majority: { agree: Majority[]; disagree: Majority[] };
  /** What the order of voting is drawn by. */
  statements: { statementId: string; extremity: number }[];
};

/**
 * The opinion map of some votes, after Polis (Small et al. 2021, "Polis: Scaling deliberation by mapping high dimensional opinion spaces"; the
 * steps stand in the modules that this one calls): a pure function. The same votes give the same map, in whatever order they come and whatever people and statements are called. What
 * people declared to speak as decides neither places nor groups; agreement is counted by it beside the groups, unless it is not told (null). With no votes the map is empty.
 */
export function opinionMap(cast: MapVotes, declared: ReadonlyMap<string, Perspective> | null, parameters: MapParameters = defaultParameters): OpinionMap {
  const matrix = inOwnOrder(voteMatrix(cast));
  const components = principalComponents(matrix);
  const everybody = matrix.people.map((_, row) => row);
  const places = projectPeople(matrix, components);
  const grouped = whoIsGrouped(matrix, parameters).flatMap((row) => (places[row] ? [{ ...places[row], row }] : []));
  const { groups, firmness } = findGroups(grouped, parameters);
  const parts = declared === null ? [] : perspectiveParts(grouped.map(({ row }) => declared.get(matrix.people[row] ?? '') ?? null)).map(({ perspective, rows }) => ({ perspective, rows: rows.flatMap((place) => grouped[place]?.row ?? []) }));
  const groupOf = new Map(groups.flatMap((rows, group) => rows.map((row) => [row, group] as const)));
  const all = tallies(matrix, everybody);
  const byGroup = groups.map((rows) => tallies(matrix, rows));
  const inGroups = partsInGroups(parts.map(({ rows }) => groups.map((_, group) => rows.filter((row) => groupOf.get(row) === group).length)));
  // What is equal stands by its name in lists; nothing else hangs on names.
  const inSight = matrix.statements.flatMap((statementId, column) => (matrix.isOut[column] ? [] : [{ statementId, column }])).sort((one, other) => compareText(one.statementId, other.statementId));
  const extremity = extremities(components);
  return {
    version: OPINION_MAP_VERSION,
    parameters,
    people: matrix.people.length,
    votes: inSight.reduce((sum, { column }) => sum + (all[column]?.seen ?? 0), 0),
    points: grouped.map(({ x, y, row }) => ({ x, y, personId: matrix.people[row] ?? '', group: groupOf.get(row) ?? 0 })).sort((one, other) => compareText(one.personId, other.personId)),
    groups: groups.map((rows, group) => ({ people: rows.length, representative: groups.length < 2 ? [] : setApart(byGroup, group, inSight) })),
    perspectives: parts.map(({ perspective, rows }, place) => ({ perspective, people: rows.length, byGroup: inGroups[place] ?? null })),
    firmness,
    agreements: agreements(matrix, byGroup, parts.map(({ rows }) => rows), inSight),
    majority: majorities(inSight.flatMap(({ statementId, column }) => (all[column] ? [{ statementId, tally: all[column] }] : []))),
    statements: inSight.map(({ statementId, column }) => ({ statementId, extremity: extremity[column] ?? 0 })),
  };
}

type InSight = readonly { statementId: string; column: number }[];

function setApart(byGroup: readonly (readonly Tally[])[], group: number, inSight: InSight): Representative[] {
  const compared = inSight.flatMap(({ statementId, column }) => {
    const own = byGroup[group]?.[column];
    return own ? [{ statementId, group: own, others: without(together(byGroup, column), own) }] : [];
  });
  return representativeStatements(compared);
}

function agreements(matrix: VoteMatrix, byGroup: readonly (readonly Tally[])[], parts: readonly (readonly number[])[], inSight: InSight): Agreement[] {
  const byPart = parts.map((rows) => tallies(matrix, rows));
  const at = (counts: readonly (readonly Tally[])[], column: number): Tally[] => counts.flatMap((each) => each[column] ?? []);
  return inSight
    .map(({ statementId, column }) => ({ statementId, ...groupConsensus(at(byGroup, column)), byGroup: at(byGroup, column), byPerspective: withheldSmall(at(byPart, column)) }))
    .sort((one, other) => other.product - one.product);
}

const together = (byGroup: readonly (readonly Tally[])[], column: number): Tally =>
  byGroup.reduce((sum, each) => ({ agrees: sum.agrees + (each[column]?.agrees ?? 0), disagrees: sum.disagrees + (each[column]?.disagrees ?? 0), seen: sum.seen + (each[column]?.seen ?? 0) }), { agrees: 0, disagrees: 0, seen: 0 });
