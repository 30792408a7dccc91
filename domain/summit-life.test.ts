import { describe, expect, it } from 'vitest';
import { lifeOf, nameSome, preparationSteps } from './summit-life.ts';

const summit = { state: 'published', startsOn: '2026-03-10', endsOn: '2026-03-11', timeZone: 'America/Los_Angeles' } as const;

describe('the life of a summit', () => {
  it.each([
    ['2026-03-10T06:59:59Z', 'published', 'the evening before on its own clocks'],
    ['2026-03-10T07:00:00Z', 'live', 'midnight on its own clocks'],
    ['2026-03-12T06:59:59Z', 'live', 'the last minute of its last day'],
    ['2026-03-12T07:00:00Z', 'held', 'the day after'],
  ])('at %s is %s: %s', (now, life) => {
    expect(lifeOf(summit, new Date(now))).toBe(life);
  });

  it('is that of a draft until it is published, whatever its dates', () => {
    expect(lifeOf({ ...summit, state: 'draft' }, new Date('2027-01-01T00:00:00Z'))).toBe('draft');
  });

  it('is over once the summit is archived', () => {
    expect(lifeOf({ ...summit, state: 'archived' }, new Date('2026-03-10T12:00:00Z'))).toBe('held');
  });
});

const ready = { tagline: 'Why', overview: 'Because', place: 'Chicago', agendaSessionCount: 1, outside: [], attachedQuestionCount: 1, leaderCount: 2, readingCount: 1 };
const open = (steps: ReturnType<typeof preparationSteps>): string[] => steps.filter(({ isDone }) => !isDone).map(({ code }) => code);

describe('what a summit still needs', () => {
  it('is nothing when all is there', () => {
    expect(open(preparationSteps(ready))).toEqual([]);
  });

  it('begins with what is required', () => {
    const bare = { tagline: '', overview: '', place: '', agendaSessionCount: 0, outside: ['Lunch'], attachedQuestionCount: 0, leaderCount: 1, readingCount: 0 };
    const steps = preparationSteps(bare);
    expect(open(steps)).toEqual(['tagline', 'place', 'agenda', 'outside', 'overview', 'questions', 'leaders', 'reading']);
    expect(steps.map(({ isRequired }) => isRequired)).toEqual([true, true, true, true, false, false, false, false]);
  });

  it('names the sessions that lie outside its days', () => {
    const outside = preparationSteps({ ...ready, outside: ['Welcome', 'Lunch', 'Rooms', 'Close'] }).find(({ code }) => code === 'outside');
    expect(outside?.sentence).toContain('“Welcome”, “Lunch”, “Rooms” and 1 more');
  });
});

describe('a list of names', () => {
  it('is whole up to three', () => {
    expect(nameSome(['A', 'B', 'C'])).toBe('“A”, “B”, “C”');
  });
});
