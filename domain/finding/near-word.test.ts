import { describe, expect, it } from 'vitest';
import { nearestWord, slipsBetween } from './near-word.ts';

describe('slips between words', () => {
  it.each([
    ['credential', 'credential', 0],
    ['crednetial', 'credential', 1],
    ['credental', 'credential', 1],
    ['creedential', 'credential', 1],
    ['kredential', 'credential', 1],
    ['', 'abc', 3],
    ['rubrik', 'fabric', 3],
  ])('%s and %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });
});

describe('the word that was meant', () => {
  it('is the one with the fewest slips', () => expect(nearestWord('facilitater', ['facilitate', 'facilitator', 'facilities'])).toBe('facilitate'));
  it('is the first of those known where two are as near', () => expect(nearestWord('trast', ['trust', 'toast'])).toBe('trust'));
  it('begins alike rather than coming first', () => expect(nearestWord('rast', ['past', 'rest'])).toBe('rest'));
  it('is none where nothing is near, or the word is short', () => {
    expect(nearestWord('xylophone', ['telephone', 'zebra'])).toBeNull();
    expect(nearestWord('art', ['arts'])).toBeNull();
    expect(nearestWord('trust', ['trust'])).toBeNull();
  });
});
