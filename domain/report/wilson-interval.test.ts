import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

const rounded = (count: number, votes: number): number[] => Object.values(wilsonInterval(count, votes)).map((share) => Math.round(share * 10_000) / 10_000);

describe('the interval of a share', () => {
  it('is that of the published tables', () => {
    // Newcombe 1998 (Statistics in Medicine 17), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    expect(rounded(81, 263)).toEqual([0.2553, 0.308, 0.3662]);
    expect(rounded(15, 148)).toEqual([0.0624, 0.1014, 0.1605]);
    expect(rounded(0, 20)).toEqual([0, 0, 0.1611]);
    expect(rounded(1, 29)).toEqual([0.0061, 0.0345, 0.1718]);
  });

  it('stays between nothing and all', () => {
    expect(rounded(5, 5)).toEqual([0.5655, 1, 1]);
  });
});
