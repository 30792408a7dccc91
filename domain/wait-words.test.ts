import { expect, it } from 'vitest';
import { waitWords } from './wait-words.ts';

it.each([
  [1, '1 second'],
  [40, '40 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [7_200, '120 minutes'],
  [7_201, '3 hours'],
])('a wait of %i seconds is called %s', (seconds, words) => expect(waitWords(seconds)).toBe(words));
