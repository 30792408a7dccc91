import { describe, expect, it } from 'vitest';
import { timeWords, viewerColumnTime, viewerTimeWords, zoneCity } from './time-words.ts';

const zone = 'America/Chicago';
const from = new Date('2026-11-23T20:15:00Z');
const to = new Date('2026-11-23T20:55:00Z');

describe('a time on a page', () => {
  it('is shown by the clock of its own zone', () => {
    expect(timeWords({ from, zone, show: 'time' })).toBe('14:15');
    expect(timeWords({ from, zone, show: 'day' })).toBe('23 November 2026');
    expect(timeWords({ from, zone, show: 'day-time' })).toBe('23 November 2026, 14:15');
    expect(timeWords({ from, zone, show: 'short-day-time' })).toBe('23 November, 14:15');
  });

  it('calls midnight 00:00, never 24:00', () => {
    expect(timeWords({ from: new Date('2026-11-24T06:00:00Z'), zone, show: 'time' })).toBe('00:00');
  });

  it('says the day of a span once', () => {
    expect(timeWords({ from, to, zone, show: 'time' })).toBe('14:15–14:55');
    expect(timeWords({ from, to, zone, show: 'day-time' })).toBe('23 November 2026, 14:15–14:55');
  });

  it('says the day again where a span passes midnight', () => {
    const late = new Date('2026-11-24T07:00:00Z');
    expect(timeWords({ from, to: late, zone, show: 'time' })).toBe('14:15 – 24 November, 01:00');
  });
});

describe("the viewer's own clock", () => {
  it('is left out where it shows the same', () => {
    expect(viewerTimeWords({ from, zone, show: 'time' }, 'America/Chicago')).toBeNull();
    expect(viewerTimeWords({ from, zone, show: 'time' }, 'America/Winnipeg')).toBeNull();
  });

  it('stands beside the time where it differs', () => {
    expect(viewerTimeWords({ from, to, zone, show: 'time' }, 'Europe/Zurich')).toBe('21:15–21:55');
    expect(viewerTimeWords({ from, zone, show: 'day-time' }, 'Europe/Zurich')).toBe('21:15');
  });

  it('names the day where that differs too', () => {
    expect(viewerTimeWords({ from, zone, show: 'time' }, 'Asia/Kolkata')).toBe('24 November, 01:45');
  });

  it('does not trouble a mere day with hours', () => {
    expect(viewerTimeWords({ from, zone, show: 'day' }, 'Europe/Zurich')).toBeNull();
    expect(viewerTimeWords({ from, zone, show: 'day' }, 'Asia/Kolkata')).toBe('24 November 2026');
  });
});

describe("the viewer's own clock in a column of times", () => {
  it('is left out where it shows the same', () => {
    expect(viewerColumnTime(from, zone, 'America/Winnipeg')).toBeNull();
  });

  it('names the weekday only where that differs', () => {
    expect(viewerColumnTime(from, zone, 'Europe/Zurich')).toBe('21:15');
    expect(viewerColumnTime(from, zone, 'Asia/Kathmandu')).toBe('Tue 02:00');
    expect(viewerColumnTime(from, zone, 'Pacific/Auckland')).toBe('Tue 09:15');
  });
});

it('knows a zone by its city', () => {
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(zoneCity('UTC')).toBe('UTC');
});
