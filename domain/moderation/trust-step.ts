import { DAY_MS } from '../clock.ts';
import { moderatesCommunity, type Standing } from '../standing.ts';
import { allowances, KNOWN_AFTER_DAYS, KNOWN_AFTER_POSTS, HIDING_COUNTS_DAYS, type Allowance } from './allowances.ts';

/** How far somebody is trusted in a community. */
export type TrustStep = 'new' | 'known' | 'office';

export type TrustFacts = {
  /** Null for who is no member. */
  joinedAt: Date | null;
  /** How many posts of theirs stand there; more than it takes need not be counted. */
  standingPosts: number;
  /** When a post of theirs was hidden last, as far as that was not undone. */
  hiddenAt: Date | null;
};

/** The step that somebody who stands there is on at a moment. Guests are always new, whoever moderates the community is beyond all steps. */
export function trustStep(standing: Standing, { joinedAt, standingPosts, hiddenAt }: TrustFacts, at: Date): TrustStep {
  if (moderatesCommunity(standing, {})) return 'office';
  const daysSince = (moment: Date): number => (at.getTime() - moment.getTime()) / DAY_MS;
  const isKnown = !standing.isGuest && joinedAt !== null && daysSince(joinedAt) >= KNOWN_AFTER_DAYS && standingPosts >= KNOWN_AFTER_POSTS;
  return isKnown && (hiddenAt === null || daysSince(hiddenAt) >= HIDING_COUNTS_DAYS) ? 'known' : 'new';
}

/** What somebody on a step may post; null where nothing bounds it. */
export const allowanceOf = (step: TrustStep): Allowance | null => (step === 'office' ? null : allowances[step]);
