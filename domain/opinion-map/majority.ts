import { likelihood, oneProportion, SIGNIFICANT } from './proportion-tests.ts';
import { firstAndEqual } from './first-and-equal.ts';
import { rounded } from './rounded.ts';
import type { Tally } from './tally.ts';

export type Majority = { statementId: string; tally: Tally };

const MOST_SHOWN = 5;

/**
 * The statements that most of all people agree with, or disagree with, whatever their group: more than half say so, significantly at 90 %; at most
 * five of each, by the product of share and deviate (Small et al. 2021). Unlike Polis: those that are equal to the fifth are shown, too.
 */
export function majorities(all: readonly Majority[]): { agree: Majority[]; disagree: Majority[] } {
  return { agree: mostOn(all, 'agrees'), disagree: mostOn(all, 'disagrees') };
}

function mostOn(all: readonly Majority[], said: 'agrees' | 'disagrees'): Majority[] {
  const most = all
    .map((each) => ({ each, share: likelihood(each.tally[said], each.tally.seen), deviate: oneProportion(each.tally[said], each.tally.seen) }))
    .filter(({ share, deviate }) => share > 0.5 && deviate > SIGNIFICANT);
  return firstAndEqual(most, MOST_SHOWN, ({ share, deviate }) => rounded(share * deviate)).map(({ each }) => each);
}
