import { DAY_MS } from './clock.ts';

export const CURVE_WEEKS = 8;

/** How many people stood behind a question at the end of each of the last weeks, oldest first: the weight as a curve. */
export function weightCurve(givenAt: readonly Date[], now: Date): number[] {
  return Array.from({ length: CURVE_WEEKS + 1 }, (_, week) => {
    const then = now.getTime() - (CURVE_WEEKS - week) * 7 * DAY_MS;
    return givenAt.filter((given) => given.getTime() <= then).length;
  });
}
