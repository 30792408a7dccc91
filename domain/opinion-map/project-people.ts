import type { PrincipalComponents } from './principal-components.ts';
import { rounded } from './rounded.ts';
import { geometricRow, UNSEEN, type VoteMatrix } from './vote-matrix.ts';

export type Point = { x: number; y: number };

/**
 * Where each person stands, by row: the sum of (vote - centre) x loading over the statements they voted on, on both axes, times
 * sqrt(statements / votes), so that who voted on little is not drawn to the middle (Small et al. 2021). Rounded to six decimals.
 */
export function projectPeople(matrix: VoteMatrix, { centre, loadings }: PrincipalComponents): Point[] {
  return matrix.rows.map((cells) => {
    const row = geometricRow(matrix, cells);
    const votes = row.filter((cell) => cell !== UNSEEN).length;
    const scale = Math.sqrt(row.length / Math.max(votes, 1));
    const along = (loading: readonly number[]): number => rounded(scale * row.reduce((sum, cell, column) => sum + (cell === UNSEEN ? 0 : (cell - (centre[column] ?? 0)) * (loading[column] ?? 0)), 0));
    return { x: along(loadings[0]), y: along(loadings[1]) };
  });
}
