import type { MapParameters } from './parameters.ts';
import { votesByPerson, type VoteMatrix } from './vote-matrix.ts';

/**
 * The rows of those who are placed among groups, ascending: who cast at least 7 votes, or as many as there are statements; where
 * fewer than 15 did, the most active join them until there are 15 (Polis' rule; the numbers are parameters).
 */
export function whoIsGrouped(matrix: VoteMatrix, { votesToBeGrouped, fewestGrouped }: Pick<MapParameters, 'votesToBeGrouped' | 'fewestGrouped'>): number[] {
  const votes = votesByPerson(matrix);
  const needed = Math.min(votesToBeGrouped, matrix.statements.length);
  // A sort keeps the order of equals, which is that of ids.
  const mostActive = votes.map((_, row) => row).sort((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0));
  return mostActive.filter((row, place) => (votes[row] ?? 0) >= needed || place < fewestGrouped).sort((one, other) => one - other);
}
