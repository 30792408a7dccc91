import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { largestOf, rounded } from './rounded.ts';
import { geometricRow, UNSEEN, type VoteMatrix } from './vote-matrix.ts';

/** What the plane is spanned by: each column's mean, and how each column weighs on both axes. */
export type PrincipalComponents = { centre: readonly number[]; loadings: readonly [x: readonly number[], y: readonly number[]] };

/**
 * The two directions along which votes differ most: principal component analysis of the matrix, where a vote that was not cast
 * stands at its column's mean of cast votes and every column is centred by that mean (Small et al. 2021, "Polis: Scaling
 * deliberation by mapping high dimensional opinion spaces"). Loadings are eigenvectors of the covariance, of length 1 (of 0 where
 * votes do not differ); the largest of an axis is positive, by which its sign is the same everywhere. Where votes differ as much along more
 * directions than the plane has left, none of these is an axis: it would be chance which.
 */
export function principalComponents(matrix: VoteMatrix): PrincipalComponents {
  const columns = matrix.statements.length;
  const rows = matrix.rows.map((row) => geometricRow(matrix, row));
  const centre = matrix.statements.map((_, column) => meanOfCast(rows, column));
  if (rows.length === 0 || columns === 0) return { centre, loadings: [centre, centre] };
  const centred = new Matrix(rows.map((row) => row.map((cell, column) => (cell === UNSEEN ? 0 : cell - (centre[column] ?? 0)))));
  // People by people has the same eigenvalues as statements by statements: the smaller of both is decomposed.
  const isWide = columns > rows.length;
  const across = centred.transpose();
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(isWide ? centred.mmul(across) : across.mmul(centred), { assumeSymmetric: true });
  // Eigenvalues ascend.
  const last = realEigenvalues.length - 1;
  const spread = (place: number): number => rounded(Math.max(0, realEigenvalues[place] ?? 0));
  const ambiguous = spread(last - 1) === spread(last - 2) ? spread(last - 1) : 0;
  const axis = (place: number): number[] => {
    if (spread(place) <= ambiguous) return centre.map(() => 0);
    const vector = eigenvectorMatrix.getColumnVector(place);
    return signed((isWide ? across.mmul(vector).div(Math.sqrt(realEigenvalues[place] ?? 1)) : vector).getColumn(0));
  };
  return { centre, loadings: [axis(last), axis(last - 1)] };
}

function meanOfCast(rows: readonly (readonly number[])[], column: number): number {
  const cast = rows.map((row) => row[column] ?? UNSEEN).filter((cell) => cell !== UNSEEN);
  return cast.length === 0 ? 0 : cast.reduce((sum, cell) => sum + cell, 0) / cast.length;
}

function signed(loadings: readonly number[]): number[] {
  const sizes = loadings.map((loading) => rounded(Math.abs(loading)));
  const largest = loadings[sizes.indexOf(largestOf(sizes))] ?? 0;
  return loadings.map((loading) => (largest < 0 ? -loading : loading));
}
