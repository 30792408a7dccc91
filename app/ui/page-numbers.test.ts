import { describe, expect, it } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

describe('the offered page numbers', () => {
  it('are all of them while they are few', () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(2, 4)).toEqual([1, 2, 3, 4]);
  });

  it('leave out what is far from the current page and from both ends', () => {
    expect(pageNumbers(1, 9)).toEqual([1, 2, 'gap', 9]);
    expect(pageNumbers(5, 9)).toEqual([1, 'gap', 4, 5, 6, 'gap', 9]);
    expect(pageNumbers(9, 9)).toEqual([1, 'gap', 8, 9]);
  });

  it('show a single page rather than a gap in its place', () => {
    expect(pageNumbers(4, 9)).toEqual([1, 2, 3, 4, 5, 'gap', 9]);
  });
});
