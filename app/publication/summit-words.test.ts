import { describe, expect, it } from 'vitest';
import type { SummitLine } from '#server/services/publication/summit-line.ts';
import { lifeWord, missingWords, reportsWord, summitSentence } from './summit-words.ts';

const line = (given: Partial<SummitLine>): SummitLine => ({
  slug: 'summit',
  title: 'Summit',
  tagline: '',
  host: 'Digital Promise',
  place: '',
  startsOn: '2015-01-29',
  endsOn: '2015-01-30',
  timeZone: 'UTC',
  life: 'held',
  isOpenForNames: false,
  community: { slug: 'community', name: 'Community' },
  attendance: [],
  missing: [],
  rooms: 0,
  openRooms: 0,
  outcomes: 0,
  questions: 0,
  answered: 0,
  ...given,
});

describe('what a list says of a summit', () => {
  it('that was held: who convened it, and what came out', () => {
    expect(summitSentence(line({ outcomes: 4, questions: 6, answered: 2 }))).toBe('Digital Promise. Four breakout reports, 2 of 6 strategic questions answered.');
    expect(summitSentence(line({ host: '' }))).toBe('');
  });

  it('that is live: how many rooms are open, how many people came', () => {
    expect(summitSentence(line({ life: 'live', rooms: 7, openRooms: 2, attendance: [{ key: 'teacher', count: 65 }] }))).toBe('Two of seven rooms are open. 65 people so far.');
    expect(summitSentence(line({ life: 'live', rooms: 7, openRooms: 1 }))).toBe('One of seven rooms is open.');
    expect(summitSentence(line({ life: 'live', rooms: 12 }))).toBe('12 rooms are planned.');
    expect(summitSentence(line({ life: 'live', rooms: 1 }))).toBe('One room is planned.');
  });

  it('that is to come: who has put a name down, and whose voice is missing', () => {
    const attendance = (['coach', 'developer', 'funder', 'researcher'] as const).map((key) => ({ key, count: 10 }));
    expect(summitSentence(line({ life: 'published', attendance, missing: ['policymaker'] }))).toBe('40 people so far. Policymakers are still missing.');
    expect(summitSentence(line({ life: 'published', isOpenForNames: true }))).toBe('Nobody has put a name down yet.');
  });

  it('names two who are missing together, and more of them not at all', () => {
    expect(missingWords({ missing: ['funder', 'policymaker'] })).toBe(' Funders and policymakers are still missing.');
    expect(missingWords({ missing: ['developer', 'funder', 'policymaker'] })).toBe('');
  });

  it('begins with where it is in its life', () => {
    expect([lifeWord(line({ life: 'live' })), lifeWord(line({ life: 'published', isOpenForNames: true })), lifeWord(line({ life: 'published' })), lifeWord(line({}))]).toEqual([
      'Live', 'Open for names', 'To come', 'Held',
    ]);
  });

  it('writes small numbers as words', () => {
    expect([reportsWord(1), reportsWord(4), reportsWord(11)]).toEqual(['one breakout report', 'four breakout reports', '11 breakout reports']);
  });
});
