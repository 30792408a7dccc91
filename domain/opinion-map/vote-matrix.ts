import { compareText } from '../agenda/plain-text.ts';
import type { CastVote, MapVotes } from './vote.ts';

/** In a cell: this person did not vote on this statement. */
export const UNSEEN = 2;

/** People by statements, both in the order of their ids; a cell is 1, 0, -1 or UNSEEN. `isOut` is by column. */
export type VoteMatrix = { people: readonly string[]; statements: readonly string[]; isOut: readonly boolean[]; rows: readonly Int8Array[] };

/**
 * The matrix of votes: one row for each person who voted, one column for each statement, the latest vote of both in the cell (of
 * two at one moment the lesser). The order in which people, statements and votes come makes no difference. Votes on unknown statements are left out.
 */
export function voteMatrix({ statements, votes }: MapVotes): VoteMatrix {
  const columns = statements.toSorted((one, other) => compareText(one.id, other.id));
  const columnOf = new Map(columns.map(({ id }, column) => [id, column]));
  const known = votes.filter(({ statementId }) => columnOf.has(statementId));
  const people = [...new Set(known.map(({ personId }) => personId))].sort(compareText);
  const rowOf = new Map(people.map((id, row) => [id, row]));
  const rows = people.map(() => new Int8Array(columns.length).fill(UNSEEN));
  for (const { personId, statementId, vote } of [...known].sort(earlierFirst)) {
    const [row, column] = [rows[rowOf.get(personId) ?? -1], columnOf.get(statementId)];
    if (row && column !== undefined) row[column] = vote;
  }
  return { people, statements: columns.map(({ id }) => id), isOut: columns.map(({ isOut }) => isOut), rows };
}

const earlierFirst = (one: CastVote, other: CastVote): number => one.at - other.at || other.vote - one.vote;

/** How many votes each person cast, on statements that were moderated out as well; by row. */
export const votesByPerson = ({ rows }: VoteMatrix): number[] => rows.map((row) => row.reduce((sum, cell) => sum + (cell === UNSEEN ? 0 : 1), 0));

/** The row as it stands in the geometry: a statement that was moderated out is 0 for everybody, also for who never saw it. */
export const geometricRow = ({ isOut }: VoteMatrix, row: Int8Array): number[] => Array.from(row, (cell, column) => (isOut[column] ? 0 : cell));
