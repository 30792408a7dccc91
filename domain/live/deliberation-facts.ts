import type { Moment } from './live-facts.ts';

/** What the hall may read of a closed deliberation: how its voters fell into groups, and what all groups agree with most. */
export type WallResult = {
  /** How many people each group has, the largest first. */
  groups: number[];
  /** `shares`: of those who voted on it, how many agree, from 0 to 1, by group. */
  agreed: { text: string; shares: number[] }[];
};

/** A deliberation of a summit that was opened for votes. */
export type LiveDeliberation = {
  id: string;
  slug: string;
  title: string;
  isOpen: boolean;
  people: number;
  votes: number;
  statements: number;
  /** Since when it is up on the wall of the hall; null while it is not. */
  shownAt: Moment | null;
  /** Read for the one on the wall alone, once it is closed. */
  result: WallResult | null;
};

/** The deliberation that was put up on the wall; the one put up last where several were. Null while none is. */
export const deliberationOnWall = (deliberations: readonly LiveDeliberation[]): LiveDeliberation | null =>
  deliberations.filter(({ shownAt }) => shownAt !== null).toSorted((one, other) => (one.shownAt ?? 0) - (other.shownAt ?? 0)).at(-1) ?? null;
