import { describe, expect, it } from 'vitest';
import type { RoomPerson } from '#domain/live/views/entry-types.ts';
import { roomStanding } from './room-standing.ts';

const room = { state: 'open', isChatMuted: false, isChoiceOpen: false, isOpenToAll: false, capacity: 2 } as const;
const seated: RoomPerson = { accountId: 'ada', name: 'Ada', speaksAs: 'teacher', isHere: true, isSeated: true, isScribe: false, isFacilitator: false, hasWord: false, hand: 0 };
const ada = { accountId: 'ada', isMuted: false };
const visitor = { accountId: 'ben', isMuted: false };

describe('what somebody may do in a room', () => {
  it('is to work there with a seat, and to read without one', () => {
    expect(roomStanding({ room, people: [seated], me: ada, facilitates: false })).toMatchObject({ isSeatedHere: true, works: true, runs: false, silence: null });
    expect(roomStanding({ room, people: [seated], me: visitor, facilitates: false })).toMatchObject({ works: false, silence: expect.stringContaining('read along') as string });
  });

  it('is to work in a room that is open to all', () => {
    expect(roomStanding({ room: { ...room, isOpenToAll: true }, people: [], me: visitor, facilitates: false })).toMatchObject({ works: true, silence: null });
  });

  it('is to give the word as its scribe, and everything as who facilitates, also without a place in the summit', () => {
    expect(roomStanding({ room, people: [{ ...seated, isScribe: true }], me: ada, facilitates: false }).runs).toBe(true);
    expect(roomStanding({ room: { ...room, isChatMuted: true }, people: [], me: null, facilitates: true })).toMatchObject({ works: true, runs: true, silence: null, mayTakeSeat: false });
  });

  it('is not to give the word any more as a scribe who was moved away', () => {
    expect(roomStanding({ room, people: [{ ...seated, isScribe: true, isSeated: false }], me: ada, facilitates: false }).runs).toBe(false);
  });

  it('is not to work before the room opens and after it closed, and says why', () => {
    for (const state of ['planned', 'closed'] as const) expect(roomStanding({ room: { ...room, state }, people: [seated], me: ada, facilitates: false })).toMatchObject({ works: false, silence: expect.any(String) as string });
  });

  it('is to take a free seat where that is open, and none in a full room', () => {
    const open = { ...room, isChoiceOpen: true };
    expect(roomStanding({ room: open, people: [seated], me: visitor, facilitates: false }).mayTakeSeat).toBe(true);
    expect(roomStanding({ room: { ...open, capacity: 1 }, people: [seated], me: visitor, facilitates: false }).mayTakeSeat).toBe(false);
    expect(roomStanding({ room: { ...open, state: 'closing' }, people: [seated], me: visitor, facilitates: false }).mayTakeSeat).toBe(false);
  });

  it('tells a muted chat from a muted person', () => {
    expect(roomStanding({ room: { ...room, isChatMuted: true }, people: [seated], me: ada, facilitates: false }).silence).toContain('this chat');
    expect(roomStanding({ room, people: [seated], me: { ...ada, isMuted: true }, facilitates: false }).silence).toContain('your messages');
  });
});
