import { firstAndEqual } from './first-and-equal.ts';
import { likelihood, oneProportion, SIGNIFICANT, twoProportions } from './proportion-tests.ts';
import { rounded } from './rounded.ts';
import type { Tally } from './tally.ts';

/** A statement before a group: what the group said to it, and what everybody else among the groups did. */
export type Compared = { statementId: string; group: Tally; others: Tally };
export type Side = 'agree' | 'disagree';
/** `likelihood`: how likely a member says so; `ratio`: how many times as likely as others; both with their normal deviates. */
export type Leaning = { likelihood: number; deviate: number; ratio: number; ratioDeviate: number };
export type Representative = { statementId: string; side: Side; leaning: Leaning; group: Tally; others: Tally };

const MOST_SHOWN = 5;

/**
 * The statements that set a group apart from the others, at most five, those it agrees to first (Small et al. 2021): a side of a statement
 * qualifies when the group takes it, and takes it more than others, both significantly at 90 %; ranked by the product of both shares and both
 * deviates. The best agreement leads even where it qualifies only in part. Where none qualifies, the best agreement stands alone, or
 * else the statement that comes nearest. Unlike Polis: those that are equal to the best, to the fifth or to the nearest are shown with it, in the order in which they
 * come; of more than five that are equally near, none.
 */
export function representativeStatements(compared: readonly Compared[]): Representative[] {
  const weighed = compared.map((each) => ({ ...each, agree: leaning(each, 'agrees'), disagree: leaning(each, 'disagrees') }));
  const best = bestAgreements(weighed);
  const qualified = weighed.filter(({ agree, disagree }) => isClear(agree) || isClear(disagree));
  if (qualified.length === 0) return best.length > 0 ? best.map((each) => shown(each, 'agree')) : nearest(weighed);
  const ranked = qualified.filter((each) => !best.includes(each)).map((each) => shown(each, sideOf(each)));
  const left = MOST_SHOWN - best.length;
  const leading = [...best.map((each) => shown(each, 'agree')), ...(left > 0 ? firstAndEqual(ranked, left, ({ leaning: by }) => score(by)) : [])];
  return [...leading.filter(({ side }) => side === 'agree'), ...leading.filter(({ side }) => side === 'disagree')];
}

type Weighed = Compared & { agree: Leaning; disagree: Leaning };

function leaning({ group, others }: Compared, said: 'agrees' | 'disagrees'): Leaning {
  const share = likelihood(group[said], group.seen);
  return {
    likelihood: rounded(share),
    deviate: rounded(oneProportion(group[said], group.seen)),
    ratio: rounded(share / likelihood(others[said], others.seen)),
    ratioDeviate: rounded(twoProportions(group[said], group.seen, others[said], others.seen)),
  };
}

const isClear = ({ deviate, ratioDeviate }: Leaning): boolean => deviate > SIGNIFICANT && ratioDeviate > SIGNIFICANT;
const score = ({ likelihood: share, deviate, ratio, ratioDeviate }: Leaning): number => rounded(ratio * ratioDeviate * share * deviate);
const sideOf = ({ agree, disagree }: Weighed): Side => (agree.ratioDeviate > disagree.ratioDeviate ? 'agree' : 'disagree');

function shown(each: Weighed, side: Side): Representative {
  const { statementId, group, others } = each;
  return { statementId, side, leaning: each[side], group, others };
}

/**
 * The best agreement, with those that are equal to it. Compared by all four figures once the one to beat is more likely than among others, else by its own share alone. Since
 * the order decides who is compared with whom, those with the highest score come first.
 */
function bestAgreements(weighed: readonly Weighed[]): Weighed[] {
  let best: Leaning | null = null;
  const inOrder = weighed.toSorted((one, other) => score(other.agree) - score(one.agree) || strength(other.agree) - strength(one.agree) || other.agree.ratio - one.agree.ratio);
  for (const { agree, group } of inOrder) {
    if (group.agrees === 0 && group.disagrees === 0) continue;
    if (best === null ? agree.deviate > SIGNIFICANT || (agree.ratio > 1 && agree.likelihood > 0.5) : beats(agree, best)) best = agree;
  }
  return weighed.filter(({ agree, group }) => best !== null && (group.agrees > 0 || group.disagrees > 0) && isEqual(agree, best));
}

const strength = ({ likelihood: share, deviate }: Leaning): number => rounded(share * deviate);
const isEqual = (one: Leaning, other: Leaning): boolean => one.likelihood === other.likelihood && one.deviate === other.deviate && one.ratio === other.ratio && one.ratioDeviate === other.ratioDeviate;

function beats(one: Leaning, best: Leaning): boolean {
  if (best.ratio > 1) return score(one) > score(best);
  return strength(one) > strength(best);
}

function nearest(weighed: readonly Weighed[]): Representative[] {
  const found = firstAndEqual(weighed, 1, ({ agree, disagree }) => Math.max(agree.ratioDeviate, disagree.ratioDeviate));
  return found.length > MOST_SHOWN ? [] : found.map((each) => shown(each, sideOf(each)));
}
