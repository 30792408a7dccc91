import { describe, expect, it } from 'vitest';
import { daysBetween, daysOf, joinSchema, summitSchema } from './summit.ts';

const summit = { title: 'Winter summit', timeZone: 'America/Chicago', startsOn: '2026-02-12', endsOn: '2026-02-13' };
const reasons = (given: object) => summitSchema.safeParse({ ...summit, ...given }).error?.issues.map((issue) => issue.message);

describe('the description of a summit', () => {
  it('needs a title, a zone and days', () => {
    expect(summitSchema.parse(summit)).toMatchObject({ title: 'Winter summit', tagline: '', language: 'en' });
  });

  it('refuses an end before the start', () => {
    expect(reasons({ endsOn: '2026-02-11' })).toEqual(['The last day cannot be before the first.']);
  });

  it('refuses more than 31 days', () => {
    expect(reasons({ endsOn: '2026-03-15' })).toEqual(['A summit lasts at most 31 days.']);
  });

  it('refuses a zone that does not exist', () => {
    expect(reasons({ timeZone: 'America/Atlantis' })).toEqual(['Choose a time zone from the list, for example America/Chicago.']);
  });

  it('refuses a day that does not exist', () => {
    expect(reasons({ startsOn: '2026-02-30' })).toContain('Enter a date as year, month and day.');
  });
});

describe('the days of a summit', () => {
  it('are counted over the end of a month and a change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysOf({ startsOn: '2026-02-27', endsOn: '2026-03-01' })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });
});

describe('joining', () => {
  it('needs a name and a perspective, nothing else', () => {
    expect(joinSchema.parse({ name: ' Demo teacher 12 ', perspective: 'educator', educatorRole: 'teacher' })).toEqual({
      name: 'Demo teacher 12',
      perspective: 'educator',
      educatorRole: 'teacher',
      affiliation: '',
      accessNeeds: [],
      accessNote: '',
      languages: [],
    });
  });

  it('asks for both in the words of the page', () => {
    const messages = joinSchema.safeParse({}).error?.issues.map((issue) => issue.message);
    expect(messages).toEqual(['Enter your name as others know you.', 'Choose what you speak as.']);
  });
});
