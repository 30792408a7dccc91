import { describe, expect, it } from 'vitest';
import { arrivalAfter, doorOf, freePlaces } from './joining.ts';

const summit = { state: 'published', isRegistrationOpen: true, capacity: 2, startsOn: '2026-03-10', endsOn: '2026-03-11', timeZone: 'America/Chicago' } as const;
const before = new Date('2026-03-02T15:00:00Z');
const none = { registered: 0, waiting: 0 };

describe('the door of a summit', () => {
  it('is open while places are free', () => {
    expect(doorOf(summit, { registered: 1, waiting: 0 }, before)).toBe('open');
  });

  it('is full when every place is taken', () => {
    expect(doorOf(summit, { registered: 2, waiting: 0 }, before)).toBe('full');
  });

  it('lets nobody pass those who wait', () => {
    expect(doorOf(summit, { registered: 1, waiting: 1 }, before)).toBe('full');
  });

  it('is never full without a limit', () => {
    expect(doorOf({ ...summit, capacity: null }, { registered: 10_000, waiting: 0 }, before)).toBe('open');
  });

  it.each([
    ['not-yet', { state: 'draft' }],
    ['over', { state: 'archived' }],
    ['closed', { isRegistrationOpen: false }],
  ] as const)('is %s when the summit is %o', (door, change) => {
    expect(doorOf({ ...summit, ...change }, none, before)).toBe(door);
  });

  it('closes by itself when the last day ends on the clocks of the summit', () => {
    expect(doorOf(summit, none, new Date('2026-03-12T04:59:00Z'))).toBe('open');
    expect(doorOf(summit, none, new Date('2026-03-12T05:00:00Z'))).toBe('over');
  });
});

describe('a place', () => {
  it('is free as long as the capacity says, and never less than none', () => {
    expect([freePlaces(3, 1), freePlaces(3, 3), freePlaces(3, 5), freePlaces(null, 5)]).toEqual([2, 0, 0, null]);
  });

  it('keeps the order of arrival when two people come in the same instant or the clock steps back', () => {
    expect(arrivalAfter(null, before)).toEqual(before);
    expect(arrivalAfter(before, before).getTime()).toBe(before.getTime() + 1);
    expect(arrivalAfter(new Date(before.getTime() + 5000), before).getTime()).toBe(before.getTime() + 5001);
  });
});
