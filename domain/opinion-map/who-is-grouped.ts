import { firstAndEqual } from './first-and-equal.ts';
import type { MapParameters } from './parameters.ts';
import { votesByPerson, type VoteMatrix } from './vote-matrix.ts';

/**
 * The rows of those who are placed among groups, ascending: who cast at least 7 votes, or as many as there are statements; where
 * fewer than 15 did, the most active join them until there are 15 (Polis' rule; the numbers are parameters). Unlike Polis: with the fifteenth
 * comes everybody who cast as many votes, since a cut between them would be chance, and change groups and consensus.
 */
export function whoIsGrouped(matrix: VoteMatrix, { votesToBeGrouped, fewestGrouped }: Pick<MapParameters, 'votesToBeGrouped' | 'fewestGrouped'>): number[] {
  const votes = votesByPerson(matrix);
  const needed = Math.min(votesToBeGrouped, matrix.statements.length);
  const mostActive = new Set(firstAndEqual([...votes.keys()], fewestGrouped, (row) => votes[row] ?? 0));
  return [...votes.keys()].filter((row) => (votes[row] ?? 0) >= needed || mostActive.has(row));
}
