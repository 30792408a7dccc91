import { describe, expect, it } from 'vitest';
import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { aLivePerson, aLiveRoom, aLiveSeat, liveFacts } from '#test/support/live-facts.ts';
import { bothWanted, concernsChannel } from './touched.ts';

describe('what a change concerns', () => {
  const announcement = { id: 'a', text: 'Lunch', authorName: 'Ada', at: 0, audience: 'rooms' as const, roomIds: ['1'] };

  it('tells a message to its room and to the board, and to nobody else', () => {
    const told = (channel: string) => concernsChannel({ part: 'message', roomId: '1' }, channel, null);
    expect(told('room:1')).toEqual(new Set(['message']));
    expect(told('board')).toEqual(new Set(['room:1']));
    for (const channel of ['room:2', 'now', 'screen', 'me:ada']) expect(told(channel)).toBeNull();
  });

  it('tells a word to some rooms in these rooms alone', () => {
    const told = (channel: string) => concernsChannel({ part: 'announcement', announcement }, channel, null);
    expect(told('room:1')).toEqual(new Set(['announcement']));
    expect(told('room:2')).toBeNull();
  });

  it('tells it, and a word to those who facilitate, to whom it is for, wherever they are', () => {
    const people = [aLivePerson('ada'), aLivePerson('ben'), aLivePerson('cyd', { role: 'facilitator' })];
    const live = indexFacts(liveFacts({ people, rooms: [aLiveRoom(1)], seats: [aLiveSeat('ada', 'room1')] }));
    const told = (given: Pick<LiveAnnouncement, 'audience' | 'roomIds'>) =>
      people.map(({ accountId }) => accountId).filter((accountId) => concernsChannel({ part: 'announcement', announcement: { ...announcement, ...given } }, `me:${accountId}`, live) === 'all');
    expect(told({ audience: 'rooms', roomIds: ['room1'] })).toEqual(['ada']);
    expect(told({ audience: 'facilitators', roomIds: [] })).toEqual(['cyd']);
    expect(told({ audience: 'all', roomIds: [] })).toEqual([]);
  });

  it('adds up', () => {
    expect(bothWanted(null, new Set(['room:1']))).toEqual(new Set(['room:1']));
    expect(bothWanted(new Set(['act']), new Set(['room:1']))).toEqual(new Set(['act', 'room:1']));
    expect(bothWanted('all', new Set(['room:1']))).toBe('all');
    expect(bothWanted(null, null)).toBeNull();
  });
});
