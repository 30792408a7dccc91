import { describe, expect, it } from 'vitest';
import { aLivePerson, aLiveRoom, aLiveSeat, liveFacts } from '#test/support/live-facts.ts';
import { indexFacts } from './live-index.ts';
import { seatingFigures } from './seating-figures.ts';

const people = [aLivePerson('t', { needs: ['captions'] }), aLivePerson('d', { speaksAs: 'developer' }), aLivePerson('f', { speaksAs: 'funder' }), aLivePerson('t2')];

describe('the figures of a seating', () => {
  it('are none while nobody sits', () => {
    expect(seatingFigures(indexFacts(liveFacts({ rooms: [aLiveRoom(1)] })), 'breakouts')).toBeNull();
  });

  it('count mixed rooms, wishes and needs met, and say which room lacks whom', () => {
    const seats = [aLiveSeat('t', 'room1'), aLiveSeat('d', 'room1'), aLiveSeat('f', 'room1'), aLiveSeat('t2', 'room2')];
    const wishes = [{ agendaSessionId: 'breakouts', accountId: 't', roomIds: ['room1'] }, { agendaSessionId: 'breakouts', accountId: 't2', roomIds: ['room1'] }];
    const figures = seatingFigures(indexFacts(liveFacts({ people, seats, wishes, rooms: [aLiveRoom(1, { meets: ['captions'] }), aLiveRoom(2)] })), 'breakouts');
    // Half of the rooms (20), half of the wishes (15), all strangers (15), all needs (15).
    expect(figures).toEqual({ score: 65, mixedRooms: 1, rooms: 2, wished: 2, wishesMet: 1, strangersPercent: null, needed: 1, needsMet: 1, advice: 'Room 2 has no developer.' });
  });

  it('count pairs that shared a room in another session', () => {
    const rooms = [aLiveRoom(1), { ...aLiveRoom(9), agendaSessionId: 'earlier', state: 'closed' as const }];
    const seats = [...['t', 'd', 'f'].map((id) => aLiveSeat(id, 'room1')), ...['t', 'd'].map((id) => aLiveSeat(id, 'room9', { agendaSessionId: 'earlier' }))];
    expect(seatingFigures(indexFacts(liveFacts({ people, seats, rooms })), 'breakouts')?.strangersPercent).toBe(67);
  });
});
