import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../clock.ts';
import { nobody, type Standing } from '../standing.ts';
import { type TrustFacts, trustStep } from './trust-step.ts';

const at = new Date('2026-03-02T15:00:00Z');
const daysAgo = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
const member: Standing = { ...nobody, isSignedIn: true, community: 'participant' };
const settled: TrustFacts = { joinedAt: daysAgo(100), standingPosts: 3, hiddenAt: null };

describe('the step of trust', () => {
  it.each<[string, Standing, Partial<TrustFacts>, string]>([
    ['a member of some days with three posts is known', member, {}, 'known'],
    ['exactly two days are enough', member, { joinedAt: daysAgo(2) }, 'known'],
    ['a minute less is not', member, { joinedAt: new Date(daysAgo(2).getTime() + MINUTE_MS) }, 'new'],
    ['two posts are not enough', member, { standingPosts: 2 }, 'new'],
    ['who is no member is new', { ...nobody, isSignedIn: true }, { joinedAt: null }, 'new'],
    ['a guest is new, however long they have been here', { ...member, isGuest: true }, {}, 'new'],
    ['whose post was hidden yesterday is new again', member, { hiddenAt: daysAgo(1) }, 'new'],
    ['whose post was hidden thirty days ago is known again', member, { hiddenAt: daysAgo(30) }, 'known'],
    ['a facilitator of the community is beyond it from the first day', { ...member, community: 'facilitator' }, { joinedAt: at, standingPosts: 0 }, 'office'],
    ['a convener is beyond it, even whose post was hidden', { ...member, community: 'convener' }, { hiddenAt: daysAgo(1) }, 'office'],
    ['a site administrator is beyond it without being a member', { ...nobody, isSignedIn: true, isSiteAdmin: true }, { joinedAt: null, standingPosts: 0 }, 'office'],
    ['a facilitator of some summit has no office in the community', { ...nobody, isSignedIn: true, summit: 'facilitator' }, { joinedAt: null }, 'new'],
  ])('%s', (_title, standing, facts, step) => expect(trustStep(standing, { ...settled, ...facts }, at)).toBe(step));
});
