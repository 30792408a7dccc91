import { describe, expect, it } from 'vitest';
import { directoryFilterSchema, pageOf, PEOPLE_PER_PAGE } from './community.ts';

describe('a page of people', () => {
  const people = Array.from({ length: PEOPLE_PER_PAGE * 2 + 1 }, (_, number) => number);

  it('shows its part and says how many pages there are', () => {
    expect(pageOf(people, 3)).toEqual({ shown: [PEOPLE_PER_PAGE * 2], page: 3, last: 3, total: people.length });
  });

  it('is the last when asked beyond the end, and the only one when nobody is there', () => {
    expect(pageOf(people, 99).page).toBe(3);
    expect(pageOf([], 1)).toEqual({ shown: [], page: 1, last: 1, total: 0 });
  });
});

describe('the directory’s filter', () => {
  it('ignores what no form of ours sends', () => {
    expect(directoryFilterSchema.parse({ perspective: 'wizard', page: '-3', more: 'x' })).toEqual({ perspective: null, words: '', page: 1 });
    expect(directoryFilterSchema.parse({ perspective: 'funder', words: ' rubric ', page: '2' })).toEqual({ perspective: 'funder', words: 'rubric', page: 2 });
  });
});
