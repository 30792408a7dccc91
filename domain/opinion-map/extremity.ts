import type { PrincipalComponents } from './principal-components.ts';
import { rounded } from './rounded.ts';

/**
 * How far each statement draws people apart, by column: where somebody would stand who cast one vote alone, agreeing with it: sqrt(statements) x
 * |1 - centre| x the length of its loadings (Polis' comment extremity, with agree as 1).
 */
export function extremities({ centre, loadings: [x, y] }: PrincipalComponents): number[] {
  return centre.map((mean, column) => rounded(Math.sqrt(centre.length) * Math.abs(1 - mean) * Math.hypot(x[column] ?? 0, y[column] ?? 0)));
}
