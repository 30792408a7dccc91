import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isTimeZone, startOfDay, zonedDate, zonedDateTime, zonedInstant, zonedOffset, zonedTime } from './time-zone.ts';

const zones = ['UTC', 'America/New_York', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns'];

describe('isTimeZone', () => {
  it.each(zones)('knows %s', (zone) => expect(isTimeZone(zone)).toBe(true));
  it.each(['', 'EST', 'Eastern', '+01:00', 'Foo/Bar', 'america/new_york', 'America/New_York ', 'UTC+1'])('refuses %j', (zone) =>
    expect(isTimeZone(zone)).toBe(false),
  );
});

describe('zonedInstant', () => {
  it('reads the clock of the zone, half-hour zones included', () => {
    expect(zonedInstant('2015-01-29', '11:15', 'America/New_York').toISOString()).toBe('2015-01-29T16:15:00.000Z');
    expect(zonedInstant('2015-01-29', '11:15', 'Asia/Kolkata').toISOString()).toBe('2015-01-29T05:45:00.000Z');
    expect(zonedInstant('2015-01-29', '11:15', 'Asia/Kathmandu').toISOString()).toBe('2015-01-29T05:30:00.000Z');
  });

  it('moves a time that the clocks skip on by the length of the gap', () => {
    expect(zonedTime(zonedInstant('2024-03-10', '02:30', 'America/New_York'), 'America/New_York')).toBe('03:30');
    expect(zonedTime(zonedInstant('2024-10-06', '02:15', 'Australia/Lord_Howe'), 'Australia/Lord_Howe')).toBe('02:45');
  });

  it('means the first of two equal times when the clocks go back', () => {
    const instant = zonedInstant('2024-11-03', '01:30', 'America/New_York');
    expect(zonedDateTime(instant, 'America/New_York')).toBe('2024-11-03T01:30:00-04:00');
  });

  it('refuses a day that does not exist', () => {
    expect(() => zonedInstant('2023-02-29', '10:00', 'UTC')).toThrow(RangeError);
  });

  it('gives back the date and time it was given, in any zone, except in a gap', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (any, zone) => {
        const [date, time] = [zonedDate(any, zone), zonedTime(any, zone)];
        const again = zonedInstant(date, time, zone);
        expect([zonedDate(again, zone), zonedTime(again, zone)]).toEqual([date, time]);
        // Only the second of two equal times comes back as another instant: an hour or half an hour earlier.
        expect([0, 30, 60]).toContain((Math.floor(any.getTime() / 60_000) * 60_000 - again.getTime()) / 60_000);
      }),
    );
  });
});

describe('a day', () => {
  it('is that of the clocks in the zone, not that of UTC', () => {
    const instant = new Date('2015-01-30T02:00:00Z');
    expect(zonedDate(instant, 'America/New_York')).toBe('2015-01-29');
    expect(zonedDate(instant, 'Asia/Kolkata')).toBe('2015-01-30');
  });

  it('starts at one o’clock where the clocks skip midnight', () => {
    expect(zonedTime(startOfDay('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('01:00');
  });

  it('is followed by the next across months and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2015-01-01', -1)).toBe('2014-12-31');
  });
});

describe('zonedOffset', () => {
  it('follows the clocks through the year', () => {
    expect(zonedOffset(new Date('2015-01-29T12:00:00Z'), 'America/New_York')).toBe('-05:00');
    expect(zonedOffset(new Date('2015-07-29T12:00:00Z'), 'America/New_York')).toBe('-04:00');
    expect(zonedOffset(new Date('2015-07-29T12:00:00Z'), 'Asia/Kathmandu')).toBe('+05:45');
    expect(zonedOffset(new Date('2015-07-29T12:00:00Z'), 'UTC')).toBe('+00:00');
  });
});
