import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';

/** How long a message waits after its first, second, ... failed try, before the share of chance that is added. */
const RETRY_AFTER_MS = [5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS] as const;
/** So much is added at most, so that what failed together does not come back together. */
const CHANCE_SHARE = 0.2;

/** How often a message is tried in all. */
export const TRIES_AT_MOST = RETRY_AFTER_MS.length + 1;

/** When to try again after this many failed tries, given a chance from 0 to below 1; null when it is time to give up. */
export function nextTry(failedTries: number, now: Date, chance: number): Date | null {
  const waitMs = RETRY_AFTER_MS[failedTries - 1];
  return waitMs === undefined ? null : new Date(now.getTime() + Math.round(waitMs * (1 + CHANCE_SHARE * chance)));
}

/** An address at which nothing arrived for so long is turned off. */
const FAILING_MOST_MS = 5 * DAY_MS;

/** Whether an address whose first failed try since anything arrived was then has failed for too long. */
export const hasFailedTooLong = (failingSince: Date | null, now: Date): boolean => failingSince !== null && now.getTime() - failingSince.getTime() >= FAILING_MOST_MS;

/** For so long messages are signed by the secret before as well, once there is a new one. */
export const OLD_SECRET_MS = DAY_MS;
