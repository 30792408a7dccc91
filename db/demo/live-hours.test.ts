import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/clock.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { liveHours } from './live-hours.ts';

/** Every 37 minutes of a fortnight in spring and one in autumn, when clocks change. */
const moments = ['2026-03-20T00:00:00Z', '2026-10-20T00:00:00Z'].flatMap((from) =>
  Array.from({ length: 545 }, (_, step) => new Date(Date.parse(from) + step * 37 * MINUTE_MS)),
);

describe('the hours of the live demo summit', () => {
  it('has its breakouts under way for a quarter of an hour, and less than half an hour, at any moment', () => {
    for (const now of moments) {
      const minutesIn = (now.getTime() - liveHours(now).breakoutsFrom.getTime()) / MINUTE_MS;
      expect(minutesIn).toBeGreaterThanOrEqual(15);
      expect(minutesIn).toBeLessThan(30);
    }
  });

  it('lies within one day of its zone from two hours before the breakouts to five and a half after', () => {
    for (const now of moments) {
      const { breakoutsFrom, timeZone, day } = liveHours(now);
      expect(zonedDate(new Date(breakoutsFrom.getTime() - 2 * HOUR_MS), timeZone)).toBe(day);
      expect(zonedDate(new Date(breakoutsFrom.getTime() + 5.5 * HOUR_MS), timeZone)).toBe(day);
    }
  });
});
