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
 * else the statement that comes nearest. Equal ones keep the order in which they come.
 */
export function representativeStatements(compared: readonly Compared[]): Representative[] {
  const weighed = compared.map((each) => ({ ...each, agree: leaning(each, 'agrees'), disagree: leaning(each, 'disagrees') }));
  const best = bestAgreement(weighed);
  const qualified = weighed.filter(({ agree, disagree }) => isClear(agree) || isClear(disagree));
  if (qualified.length === 0) return [best ? shown(best, 'agree') : nearest(weighed)].flatMap((found) => (found ? [found] : []));
  const ranked = qualified
    .filter((each) => each !== best)
    .map((each) => shown(each, sideOf(each)))
    .sort((one, other) => score(other.leaning) - score(one.leaning));
  const leading = [...(best ? [shown(best, 'agree')] : []), ...ranked].slice(0, MOST_SHOWN);
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

/** Compared by all four figures once the one to beat is more likely than among others, else by its own share alone. */
function bestAgreement(weighed: readonly Weighed[]): Weighed | null {
  let best: Weighed | null = null;
  for (const each of weighed) {
    const { agree, group } = each;
    if (group.agrees === 0 && group.disagrees === 0) continue;
    if (best === null ? agree.deviate > SIGNIFICANT || (agree.ratio > 1 && agree.likelihood > 0.5) : beats(agree, best.agree)) best = each;
  }
  return best;
}

function beats(one: Leaning, best: Leaning): boolean {
  if (best.ratio > 1) return score(one) > score(best);
  return rounded(one.likelihood * one.deviate) > rounded(best.likelihood * best.deviate);
}

function nearest(weighed: readonly Weighed[]): Representative | null {
  const reach = ({ agree, disagree }: Weighed): number => Math.max(agree.ratioDeviate, disagree.ratioDeviate);
  const found = weighed.reduce<Weighed | null>((best, each) => (best === null || reach(each) > reach(best) ? each : best), null);
  return found ? shown(found, sideOf(found)) : null;
}
