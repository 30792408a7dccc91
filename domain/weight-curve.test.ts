import { describe, expect, it } from 'vitest';
import { DAY_MS } from './clock.ts';
import { weightCurve } from './weight-curve.ts';

const NOW = new Date('2026-03-02T15:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

describe('the curve of a question’s weight', () => {
  it('rises by everybody who gave points in a week, and ends with all of them', () => {
    expect(weightCurve([daysAgo(80), daysAgo(20), daysAgo(8), daysAgo(1)], NOW)).toEqual([1, 1, 1, 1, 1, 1, 2, 3, 4]);
  });

  it('is flat at nought while nobody wants an answer', () => {
    expect(weightCurve([], NOW)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
