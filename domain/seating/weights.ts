import type { SeatingScore } from './seating.ts';

/**
 * What one of each costs. What must not be outweighs all that may be together: nobody sits where they cannot take part so that a
 * room is more even.
 */
export const weights: Record<keyof SeatingScore, number> = {
  misplaced: 100_000,
  overfull: 50_000,
  unparted: 20_000,
  reserved: 2_000,
  parted: 60,
  perspectives: 8,
  sizes: 6,
  wishes: 10,
  moved: 12,
  again: 3,
};

/** What a seating costs in all; the less the better. */
export const costOf = (score: SeatingScore): number => (Object.keys(weights) as (keyof SeatingScore)[]).reduce((sum, part) => sum + weights[part] * score[part], 0);

/** How far a room is from what somebody wished: 0 for the first wish or none, 1 for a room that they did not name. */
export function wishMissed(preferences: readonly string[], roomId: string): number {
  if (preferences.length === 0) return 0;
  const rank = preferences.indexOf(roomId);
  return rank === -1 ? 1 : 1 - 1 / 2 ** rank;
}
