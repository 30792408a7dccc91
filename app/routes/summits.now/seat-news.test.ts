import { describe, expect, it } from 'vitest';
import type { MeEntry } from '#domain/live/views/entry-types.ts';
import { seatNews } from './seat-news.ts';

type Seat = NonNullable<MeEntry['seat']>;
const aSeat = (given: Partial<Seat> = {}): Seat => ({
  ...{ id: 'three', slug: 'trust', number: 7, roomNumber: 3, focus: 'User trust', agendaSessionId: 'breakouts', question: null, state: 'open' },
  ...{ isByOthers: false, why: { how: 'chosen', by: null, reason: 'chosen', together: [] }, of: 8, here: 0, endsAt: null, closesAt: null },
  ...given,
});
const five: Partial<Seat> = { id: 'five', roomNumber: 5, focus: 'Proof' };

describe('what somebody is told of their seat', () => {
  it('is the new room and the reason when a facilitator moved them', () => {
    expect(seatNews(aSeat(), aSeat({ ...five, isByOthers: true, why: { how: 'moved', by: 'Ada', reason: '', together: [] } }))).toEqual({ title: 'You were moved to room 5, Proof.', reason: 'Ada moved you here.' });
  });

  it('is the new room when a move was undone', () => {
    const back = aSeat({ isByOthers: true, why: { how: 'returned', by: 'Ada', reason: '', together: [] } });
    expect(seatNews(aSeat({ ...five, isByOthers: true }), back)).toEqual({ title: 'You were moved to room 3, User trust.', reason: 'Ada took a change back: you sat here before.' });
  });

  it('is the new room when they took another seat on another device', () => {
    expect(seatNews(aSeat(five), aSeat())?.title).toBe('Your seat is now in room 3, User trust.');
  });

  it('is the room when somebody else gave them their first seat, and nothing when they took it', () => {
    expect(seatNews(null, aSeat({ isByOthers: true }))?.title).toBe('You have a seat: Room 3, User trust.');
    expect(seatNews(null, aSeat())).toBeNull();
  });

  it('is that the seat is gone, unless its room had closed', () => {
    expect(seatNews(aSeat(), null)?.title).toBe('You have no seat in room 3 any more.');
    expect(seatNews(aSeat({ state: 'closed' }), null)).toBeNull();
  });

  it('is nothing when the room opens, or others come', () => {
    expect(seatNews(aSeat({ state: 'planned' }), aSeat({ state: 'open', here: 4 }))).toBeNull();
  });

  it('is of the next breakouts once they are at hand, and only if others seated them', () => {
    const next = { ...five, agendaSessionId: 'breakouts-2' };
    expect(seatNews(aSeat({ state: 'closed' }), aSeat({ ...next, isByOthers: false }))).toBeNull();
    expect(seatNews(aSeat({ state: 'closed' }), aSeat({ ...next, isByOthers: true }))?.title).toBe('You have a seat: Room 5, Proof.');
  });
});
