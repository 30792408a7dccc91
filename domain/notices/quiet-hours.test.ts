import { describe, expect, it } from 'vitest';
import { lastDigestAt, quietUntil } from './quiet-hours.ts';

const CHICAGO = 'America/Chicago';
const until = (at: string, from: string, end: string, zone = 'UTC') => quietUntil(new Date(at), { from, until: end }, zone)?.toISOString() ?? null;

describe('quiet hours', () => {
  it('hold what falls into them until they end, the end itself not among them', () => {
    expect(until('2026-03-02T12:30:00Z', '12:00', '14:00')).toBe('2026-03-02T14:00:00.000Z');
    expect(until('2026-03-02T12:00:00Z', '12:00', '14:00')).toBe('2026-03-02T14:00:00.000Z');
    expect(until('2026-03-02T14:00:00Z', '12:00', '14:00')).toBeNull();
    expect(until('2026-03-02T11:59:00Z', '12:00', '14:00')).toBeNull();
  });

  it('pass midnight: what comes in the evening waits for tomorrow, what comes at night for today', () => {
    expect(until('2026-03-02T23:00:00Z', '22:00', '07:00')).toBe('2026-03-03T07:00:00.000Z');
    expect(until('2026-03-03T02:00:00Z', '22:00', '07:00')).toBe('2026-03-03T07:00:00.000Z');
    expect(until('2026-03-03T07:00:00Z', '22:00', '07:00')).toBeNull();
  });

  it('follow the clocks of a zone, an hour shorter when these are put forward and an hour longer when they are put back', () => {
    expect(until('2026-03-08T05:00:00Z', '22:00', '07:00', CHICAGO)).toBe('2026-03-08T12:00:00.000Z');
    expect(until('2026-11-01T04:00:00Z', '22:00', '07:00', CHICAGO)).toBe('2026-11-01T13:00:00.000Z');
  });

  it('end when the clocks skip their end, and do not begin again in the hour that comes twice', () => {
    expect(until('2026-03-08T07:30:00Z', '22:00', '02:30', CHICAGO)).toBe('2026-03-08T08:30:00.000Z');
    expect(until('2026-11-01T06:10:00Z', '22:00', '01:30', CHICAGO)).toBe('2026-11-01T06:30:00.000Z');
    expect(until('2026-11-01T07:10:00Z', '22:00', '01:30', CHICAGO)).toBeNull();
  });

  it('are none when they begin as they end, or were not set', () => {
    expect(until('2026-03-02T12:00:00Z', '12:00', '12:00')).toBeNull();
    expect(quietUntil(new Date(), null, 'UTC')).toBeNull();
  });
});

describe('the last digest that was due', () => {
  const due = (pace: 'daily' | 'weekly', at: string, zone = 'UTC') => lastDigestAt(pace, new Date(at), zone).toISOString();

  it('is this morning’s at seven, or before that yesterday’s', () => {
    expect(due('daily', '2026-03-04T07:00:00Z')).toBe('2026-03-04T07:00:00.000Z');
    expect(due('daily', '2026-03-04T06:59:00Z')).toBe('2026-03-03T07:00:00.000Z');
  });

  it('is this Monday’s, or on Monday before seven the last one’s', () => {
    expect(due('weekly', '2026-03-04T12:00:00Z')).toBe('2026-03-02T07:00:00.000Z');
    expect(due('weekly', '2026-03-02T06:00:00Z')).toBe('2026-02-23T07:00:00.000Z');
    expect(due('weekly', '2026-03-01T12:00:00Z')).toBe('2026-02-23T07:00:00.000Z');
  });

  it('comes at seven by the clocks of a zone, also on the day these change', () => {
    expect(due('daily', '2026-03-08T20:00:00Z', CHICAGO)).toBe('2026-03-08T12:00:00.000Z');
    expect(due('daily', '2026-03-07T20:00:00Z', CHICAGO)).toBe('2026-03-07T13:00:00.000Z');
  });
});
