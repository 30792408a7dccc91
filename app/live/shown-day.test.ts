import { describe, expect, it } from 'vitest';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { shownDay } from './shown-day.ts';

const at = (time: string): number => Date.parse(`2026-03-${time}:00Z`);
const line = (id: string, startsAt: number, state: RunLine['state']): RunLine => ({ id, slug: id, kind: 'panel', title: id, place: '', startsAt, endsAt: startsAt + 3_600_000, fromAt: startsAt, untilAt: startsAt + 3_600_000, takesAnonymous: false, state });
const ids = (lines: readonly RunLine[]): string[] => lines.map(({ id }) => id);

describe('the agenda of the day at hand', () => {
  const agenda = [line('first', at('10T09:00'), 'over'), line('second', at('10T23:00'), 'to-come'), line('next-day', at('11T09:00'), 'to-come')];

  it('is that of today, by the clocks of the summit', () => {
    expect(ids(shownDay(agenda, 'UTC', at('10T12:00')))).toEqual(['first', 'second']);
    expect(ids(shownDay(agenda, 'Europe/Berlin', at('10T12:00')))).toEqual(['first']);
  });

  it('is that of the session that runs, even on another day', () => {
    const rehearsed = agenda.map((each) => (each.id === 'next-day' ? { ...each, state: 'running' as const } : each));
    expect(ids(shownDay(rehearsed, 'UTC', at('10T12:00')))).toEqual(['next-day']);
  });

  it('is that of the next session before the summit, and of the last day after it', () => {
    expect(ids(shownDay(agenda, 'UTC', at('08T12:00')))).toEqual(['second', 'first'].toSorted());
    expect(ids(shownDay(agenda, 'UTC', at('20T12:00')))).toEqual(['next-day']);
  });

  it('is empty without an agenda', () => {
    expect(shownDay([], 'UTC', 0)).toEqual([]);
  });
});
