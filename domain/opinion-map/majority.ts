import { likelihood, oneProportion, SIGNIFICANT } from './proportion-tests.ts';
import { rounded } from './rounded.ts';
import type { Tally } from './tally.ts';

export type Majority = { statementId: string; tally: Tally };

const MOST_SHOWN = 5;

/**
 * The statements that most of all people agree with, or disagree with, whatever their group: more than half say so, significantly at 90 %; at most
 * five of each, by the product of share and deviate (Small et al. 2021).
 */
export function majorities(all: readonly Majority[]): { agree: Majority[]; disagree: Majority[] } {
  return { agree: mostOn(all, 'agrees'), disagree: mostOn(all, 'disagrees') };
}

function mostOn(all: readonly Majority[], said: 'agrees' | 'disagrees'): Majority[] {
  return all
    .map((each) => ({ each, share: likelihood(each.tally[said], each.tally.seen), deviate: oneProportion(each.tally[said], each.tally.seen) }))
    .filter(({ share, deviate }) => share > 0.5 && deviate > SIGNIFICANT)
    .sort((one, other) => rounded(other.share * other.deviate) - rounded(one.share * one.deviate))
    .slice(0, MOST_SHOWN)
    .map(({ each }) => each);
}
