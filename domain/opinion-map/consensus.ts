import { geometricMean } from 'simple-statistics';
import { likelihood } from './proportion-tests.ts';
import { rounded } from './rounded.ts';
import type { Tally } from './tally.ts';

/**
 * How far every group agrees: the product over the groups of (agrees + 1) / (seen + 2), high only where no group stands apart (Small et al. 2021,
 * "group-informed consensus"). Since a product shrinks with the number of groups, its geometric mean stands beside it. Both from 0 to 1.
 */
export function groupConsensus(groups: readonly Tally[]): { product: number; geometricMean: number } {
  const shares = groups.map(({ agrees, seen }) => likelihood(agrees, seen));
  return { product: rounded(shares.reduce((product, share) => product * share, 1)), geometricMean: shares.length === 0 ? 1 : rounded(geometricMean(shares)) };
}
