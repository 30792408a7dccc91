import { expect, it } from 'vitest';
import { agoWords } from './ago-words.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './clock.ts';

const now = new Date('2026-03-02T15:00:00Z');

it.each([
  [0, 'just now'],
  [-MINUTE_MS, 'just now'],
  [2 * MINUTE_MS - 1, 'just now'],
  [2 * MINUTE_MS, '2 minutes ago'],
  [HOUR_MS, '1 hour ago'],
  [DAY_MS - 1, '23 hours ago'],
  [DAY_MS, 'yesterday'],
  [40 * DAY_MS, '40 days ago'],
])('%i ms are "%s"', (ms, words) => expect(agoWords(new Date(now.getTime() - ms), now)).toBe(words));
