import { describe, expect, it } from 'vitest';
import { type NoticeKind, noticeKinds } from '../notices/notice-kinds.ts';
import { type Between, type Distance, greaterDistance, isFolded, isOffered, isToldOf, mayMeet, nothingBetween, showsWishes } from './distance.ts';

const untold = (distance: Distance | null, given?: { isInOffice: boolean }): NoticeKind[] => noticeKinds.filter((kind) => !isToldOf(kind, distance, given));

describe('of somebody', () => {
  it('whom one neither muted nor blocked one is told everything', () => {
    expect(untold(null)).toEqual([]);
  });

  it('whom one muted one hears nothing that they say or do for themselves', () => {
    expect(untold('mute')).toEqual(['mention', 'reply', 'accepted', 'post', 'topic', 'introduction']);
  });

  it('whom one blocked one hears besides nothing that they ask of one', () => {
    expect(untold('block')).toEqual(['mention', 'reply', 'accepted', 'post', 'topic', 'sign-off', 'invitation', 'introduction']);
  });

  it.each(['mute', 'block'] as const)('who holds an office one hears what they say in it, whatever the distance: %s', (distance) => {
    for (const kind of ['announcement', 'seat', 'place', 'round', 'approval', 'membership', 'news', 'case', 'decision'] as const) expect([kind, isToldOf(kind, distance)]).toEqual([kind, true]);
    expect(untold(distance, { isInOffice: true })).toEqual([]);
  });

  it('who asks to join what one leads one hears, since the office is one’s own', () => {
    expect(isToldOf('request', 'block')).toBe(true);
  });
});

describe('between two people', () => {
  const cases: [string, Between, { isFolded: boolean; isOffered: boolean; showsWishes: boolean; mayMeet: boolean }][] = [
    ['with nothing between them', nothingBetween, { isFolded: false, isOffered: true, showsWishes: true, mayMeet: true }],
    ['whoever mutes', { mine: 'mute', theirs: null }, { isFolded: true, isOffered: true, showsWishes: true, mayMeet: false }],
    ['whoever blocks', { mine: 'block', theirs: null }, { isFolded: true, isOffered: true, showsWishes: true, mayMeet: false }],
    ['whoever is muted', { mine: null, theirs: 'mute' }, { isFolded: false, isOffered: true, showsWishes: true, mayMeet: false }],
    ['whoever is blocked', { mine: null, theirs: 'block' }, { isFolded: false, isOffered: false, showsWishes: false, mayMeet: false }],
  ];
  it.each(cases)('%s sees and reaches what the rules say', (_who, between, expected) => {
    expect({ isFolded: isFolded(between), isOffered: isOffered(between), showsWishes: showsWishes(between), mayMeet: mayMeet(between) }).toEqual(expected);
  });
});

it('of two accounts of one person the greater distance stays', () => {
  expect([greaterDistance('mute', 'mute'), greaterDistance('mute', 'block'), greaterDistance('block', 'mute')]).toEqual(['mute', 'block', 'block']);
});
