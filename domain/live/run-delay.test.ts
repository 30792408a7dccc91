import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { delaySentence, delayWords } from './run-delay.ts';
import type { RunLine } from './views/entry-types.ts';

const at = (minutes: number): number => minutes * MINUTE_MS;
const line = (title: string, [startsAt, endsAt]: [number, number], [fromAt, untilAt]: [number, number], state: RunLine['state']): RunLine => ({
  id: title,
  slug: title,
  kind: 'plenary',
  title,
  place: '',
  startsAt: at(startsAt),
  endsAt: at(endsAt),
  fromAt: at(fromAt),
  untilAt: at(untilAt),
  state,
  takesAnonymous: false,
});

describe('the delay of a day', () => {
  it('names how late it is and which session pays for it', () => {
    const lines = [line('Breakouts', [100, 140], [105, 145], 'running'), line('Break', [140, 155], [145, 155], 'to-come'), line('Plenary', [155, 200], [155, 200], 'to-come')];
    expect(lines.map(delayWords)).toEqual(['5 min late', 'gives up 5 min', null]);
    expect(delaySentence(lines)).toBe('5 min late; Break gives up 5 min.');
  });

  it('is none when all is in time', () => {
    expect(delaySentence([line('Panel', [100, 140], [100, 140], 'running'), line('Plenary', [140, 200], [140, 200], 'to-come')])).toBeNull();
    expect(delaySentence([])).toBeNull();
  });

  it('tells a session that goes on longer from one that began late', () => {
    const lines = [line('Panel', [100, 140], [100, 143], 'running'), line('Plenary', [150, 200], [150, 200], 'to-come')];
    expect(lines.map(delayWords)).toEqual(['3 min over', null]);
    expect(delaySentence(lines)).toBe('3 min late; nothing after it gives up time.');
  });

  it('speaks of no delay in a rehearsal on another day', () => {
    const rehearsal = line('Panel', [10_000, 10_040], [100, 140], 'running');
    expect([delayWords(rehearsal), delaySentence([rehearsal])]).toEqual([null, null]);
    const afterwards = line('Panel', [100, 140], [5_000, 5_040], 'running');
    expect([delayWords(afterwards), delaySentence([afterwards])]).toEqual([null, null]);
  });
});
