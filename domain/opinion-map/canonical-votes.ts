import { UNSEEN, voteMatrix } from './vote-matrix.ts';
import type { MapVotes, VoteValue } from './vote.ts';

/**
 * The votes that count as one text, the same for the same votes in whatever order they came: JSON without spaces of the statements (id, whether it was
 * moderated out) and the votes (person, statement, 1, 0 or -1), in the order of ids. Its SHA-256 is the input hash of a map.
 */
export function canonicalVotes(cast: MapVotes): string {
  const { statements, isOut } = voteMatrix(cast);
  return JSON.stringify({ statements: statements.map((id, column) => [id, isOut[column]]), votes: countedVotes(cast) });
}

/** The votes that count, each as person, statement and vote, in the order of ids. */
export function countedVotes(cast: MapVotes): [person: string, statement: string, vote: VoteValue][] {
  const { people, statements, rows } = voteMatrix(cast);
  return people.flatMap((person, row) =>
    statements.flatMap((statement, column): [string, string, VoteValue][] => {
      const cell = rows[row]?.[column] ?? UNSEEN;
      return cell === 1 || cell === 0 || cell === -1 ? [[person, statement, cell]] : [];
    }),
  );
}
