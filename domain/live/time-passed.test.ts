import { expect, it } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { agoWords, minutesBetween } from './time-passed.ts';

it('says how long ago something was, coarser the longer ago', () => {
  const now = 1_000_000_000;
  expect([0, 9_000, 10_000, 47_000, MINUTE_MS, 4.9 * MINUTE_MS, 61 * MINUTE_MS, -5_000].map((passed) => agoWords(now - passed, now))).toEqual([
    'just now', 'just now', '10 s ago', '40 s ago', '1 min ago', '4 min ago', '1 h ago', 'just now',
  ]);
});

it('counts whole minutes, and none backwards', () => {
  expect([minutesBetween(0, 119_999), minutesBetween(5, 0)]).toEqual([1, 0]);
});
