import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { hasFailedTooLong, nextTry, TRIES_AT_MOST } from './attempts.ts';

const now = new Date('2026-03-02T15:00:00Z');
const waits = (chance: number) => Array.from({ length: TRIES_AT_MOST }, (_each, place) => nextTry(place + 1, now, chance)).map((at) => at && at.getTime() - now.getTime());

describe('trying again', () => {
  it('waits longer each time, and gives up after the seventh try', () => {
    expect(waits(0)).toEqual([5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS, null]);
  });

  it('adds a share of chance, at most a fifth', () => {
    for (const [place, most] of waits(0.999).slice(0, -1).entries()) {
      const least = waits(0)[place] ?? 0;
      expect(most).toBeGreaterThan(least);
      expect(most).toBeLessThanOrEqual(least * 1.2);
    }
  });
});

describe('an address at which nothing arrives', () => {
  it('has failed too long after five days', () => {
    expect([hasFailedTooLong(null, now), hasFailedTooLong(new Date(now.getTime() - 5 * DAY_MS + 1), now), hasFailedTooLong(new Date(now.getTime() - 5 * DAY_MS), now)]).toEqual([false, false, true]);
  });
});
