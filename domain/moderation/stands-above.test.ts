import { describe, expect, it } from 'vitest';
import { nobody, type Standing } from '../standing.ts';
import { standsAbove } from './stands-above.ts';

const person: Standing = { ...nobody, isSignedIn: true };
const member: Standing = { ...person, community: 'participant' };
const facilitator: Standing = { ...person, community: 'facilitator' };
const convener: Standing = { ...person, community: 'convener' };
const summitConvener: Standing = { ...member, summit: 'convener' };
const siteAdmin: Standing = { ...person, isSiteAdmin: true };

describe('who stands above whom', () => {
  it.each([
    ['a facilitator above a member', facilitator, member],
    ['a convener above a facilitator', convener, facilitator],
    ['the convener of a summit above a member', summitConvener, member],
    ['a site administrator above a convener', siteAdmin, convener],
    ['a facilitator above somebody who left', facilitator, nobody],
  ])('%s', (_sentence, one, other) => {
    expect(standsAbove(one, other)).toBe(true);
    expect(standsAbove(other, one)).toBe(false);
  });

  it.each([
    ['members and who is none', member, person],
    ['conveners of a summit and of its community', summitConvener, convener],
    ['site administrators among themselves', siteAdmin, siteAdmin],
  ])('%s stand as high as each other', (_sentence, one, other) => {
    expect([standsAbove(one, other), standsAbove(other, one)]).toEqual([false, false]);
  });
});
