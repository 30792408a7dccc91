import { UNSEEN, voteMatrix } from './vote-matrix.ts';
import type { MapVotes } from './vote.ts';

/**
 * The votes that count as one text, the same for the same votes in whatever order they came: JSON without spaces of the statements (id, whether it was
 * moderated out) and the votes (person, statement, 1, 0 or -1), in the order of ids. Its SHA-256 is the input hash of a map.
 */
export function canonicalVotes(cast: MapVotes): string {
  const { people, statements, isOut, rows } = voteMatrix(cast);
  const votes = people.flatMap((person, row) => statements.flatMap((statement, column) => (rows[row]?.[column] === UNSEEN ? [] : [[person, statement, rows[row]?.[column]]])));
  return JSON.stringify({ statements: statements.map((id, column) => [id, isOut[column]]), votes });
}
