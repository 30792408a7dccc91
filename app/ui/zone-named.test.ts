import { describe, expect, it } from 'vitest';
import { zoneNamed } from './zone-named.ts';

describe('the zone that somebody names', () => {
  it.each([
    ['Vienna', 'Europe/Vienna'],
    [' new york ', 'America/New_York'],
    ['europe/LISBON', 'Europe/Lisbon'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Bogotá', 'America/Bogota'],
    ['utc', 'UTC'],
  ])('“%s” is %s', (words, zone) => {
    expect(zoneNamed(words)).toMatch(zone === 'Europe/Kyiv' ? /^Europe\/K(yi|ie)v$/ : new RegExp(`^${zone}$`));
  });

  it.each(['', '  ', 'Nowhere', 'EST', '+05:00', '../etc', 'Europe', '<b>', 'x'.repeat(500)])('“%s” is none', (words) => {
    expect(zoneNamed(words)).toBeNull();
  });
});
