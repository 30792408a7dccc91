import { describe, expect, it } from 'vitest';
import { datesInWords, publishedInWords, weekdayInWords } from './summit-dates.ts';

describe('the days of a summit in words', () => {
  it.each([
    ['2015-01-29', '2015-01-29', '29 January 2015'],
    ['2015-01-29', '2015-01-30', '29–30 January 2015'],
    ['2015-01-30', '2015-02-01', '30 January – 1 February 2015'],
    ['2014-12-31', '2015-01-01', '31 December 2014 – 1 January 2015'],
  ])('from %s to %s are "%s"', (startsOn, endsOn, words) => {
    expect(datesInWords(startsOn, endsOn)).toBe(words);
  });

  it('names the day of the week whatever zone the reader is in', () => {
    expect(weekdayInWords('2015-01-29')).toBe('Thursday 29 January');
  });

  it.each([
    ['2015', '2015'],
    ['2015-02', 'February 2015'],
    ['2015-02-11', '11 February 2015'],
  ])('says %s as precisely as it is known', (date, words) => {
    expect(publishedInWords(date)).toBe(words);
  });
});
