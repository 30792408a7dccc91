import { describe, expect, it } from 'vitest';
import { moveTimes, outsideDays } from './summit-dates.ts';
import { zonedInstant } from './time-zone.ts';

const chicago = 'America/Chicago';
const on = (date: string, starts: string, minutes: number, zone = chicago) => {
  const startsAt = zonedInstant(date, starts, zone);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
};
const days = { startsOn: '2026-03-10', endsOn: '2026-03-11', timeZone: chicago };

describe('a session outside the days of its summit', () => {
  it.each([
    ['the day before', on('2026-03-09', '23:00', 30)],
    ['the day after', on('2026-03-12', '00:00', 30)],
  ])('is one on %s', (_when, times) => {
    expect(outsideDays([times], days)).toEqual([times]);
  });

  it.each([
    ['at the first midnight', on('2026-03-10', '00:00', 30)],
    ['up to the last midnight', on('2026-03-11', '23:00', 60)],
    ['across the midnight between', on('2026-03-10', '23:30', 60)],
    ['past the last midnight', on('2026-03-11', '23:30', 60)],
  ])('is not one %s', (_when, times) => {
    expect(outsideDays([times], days)).toEqual([]);
  });
});

describe('a session that moves with its summit', () => {
  it('keeps its time on the clocks across a change of clocks', () => {
    expect(moveTimes(on('2026-03-06', '09:00', 90), { days: 3, from: chicago, to: chicago })).toEqual(on('2026-03-09', '09:00', 90));
  });

  it('keeps its length where the clocks skip an hour', () => {
    const moved = moveTimes(on('2026-03-01', '02:15', 30), { days: 7, from: chicago, to: chicago });
    expect(moved.startsAt.toISOString()).toBe('2026-03-08T08:15:00.000Z');
    expect(moved.endsAt.getTime() - moved.startsAt.getTime()).toBe(30 * 60_000);
  });

  it('keeps its time on the clocks when the zone is put right', () => {
    expect(moveTimes(on('2026-05-04', '09:00', 60), { days: 0, from: chicago, to: 'Asia/Kolkata' })).toEqual(on('2026-05-04', '09:00', 60, 'Asia/Kolkata'));
  });

  it('goes back as well as forward', () => {
    const there = moveTimes(on('2026-11-02', '09:00', 60), { days: -2, from: chicago, to: chicago });
    expect(moveTimes(there, { days: 2, from: chicago, to: chicago })).toEqual(on('2026-11-02', '09:00', 60));
  });
});
