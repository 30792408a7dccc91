import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skewOf } from './clock-skew.ts';

describe('the skew of a clock', () => {
  it('is nothing without a reading', () => {
    expect(skewOf([])).toBe(0);
  });

  it('errs by half the shortest way at most, however the two clocks and the ways lie', () => {
    const way = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 8 }), (skew, ways) => {
        const readings = ways.map(([there, back], place) => ({ askedAt: place * 10_000, answeredAt: place * 10_000 + there + back, serverAt: place * 10_000 + there + skew }));
        const shortest = Math.min(...ways.map(([there, back]) => there + back));
        expect(Math.abs(skewOf(readings) - skew)).toBeLessThanOrEqual(shortest / 2);
      }),
    );
  });
});
