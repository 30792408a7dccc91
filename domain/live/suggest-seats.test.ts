import { describe, expect, it } from 'vitest';
import { aLiveEntry, aLivePerson, aLiveRoom, aLiveSeat, liveFacts } from '#test/support/live-facts.ts';
import type { SummitFacts } from './live-facts.ts';
import { indexFacts } from './live-index.ts';
import { suggestSeats, suggestToAbsent } from './suggest-seats.ts';

const suggested = (facts: Partial<SummitFacts>) => suggestSeats(indexFacts(liveFacts(facts)));
const teachers = ['t1', 't2', 't3'].map((id) => aLivePerson(id));

describe('the seat suggested to who comes late', () => {
  it('is where nobody of their perspective sits, with the reason why', () => {
    const people = [...teachers, aLivePerson('d1', { speaksAs: 'developer' }), aLivePerson('late', { speaksAs: 'developer' })];
    const seats = [aLiveSeat('t1', 'room1'), aLiveSeat('d1', 'room1'), aLiveSeat('t2', 'room2'), aLiveSeat('t3', 'room2')];
    expect(suggested({ people, seats, rooms: [aLiveRoom(1), aLiveRoom(2)] }).get('late')).toEqual({ roomId: 'room2', reason: 'only developer' });
  });

  it('may be a reserve seat, and never one in a room that is full, closing, or that they were taken out of', () => {
    const people = [aLivePerson('t1'), aLivePerson('late')];
    const rooms = [aLiveRoom(1, { capacity: 1 }), aLiveRoom(2, { state: 'closing' }), aLiveRoom(3), aLiveRoom(4, { capacity: 2, reserve: 1 })];
    const facts = { people, rooms, seats: [aLiveSeat('t1', 'room1')], bars: [{ roomId: 'room3', accountId: 'late' }] };
    expect(suggested(facts).get('late')?.roomId).toBe('room4');
    expect(suggested({ ...facts, rooms: rooms.slice(0, 3) }).size).toBe(0);
  });

  it('goes to several one after another, so that not all are sent to one room', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => aLivePerson(id));
    const rooms = [...suggested({ people, rooms: [aLiveRoom(1, { capacity: 2 }), aLiveRoom(2, { capacity: 2 })] }).values()].map(({ roomId }) => roomId);
    expect(rooms.toSorted()).toEqual(['room1', 'room1', 'room2', 'room2']);
  });

  it('is nobody’s who has a seat, facilitates, is not here, or stepped out', () => {
    const people = [aLivePerson('seated'), aLivePerson('host', { role: 'facilitator' }), aLivePerson('away', { checkedInAt: null }), aLivePerson('out', { steppedOutAt: 1 })];
    expect(suggested({ people, rooms: [aLiveRoom(1)], seats: [aLiveSeat('seated', 'room1')] }).size).toBe(0);
  });

  it('is offered, while rooms that may be chosen are in use, to who has not said yet that they are here', () => {
    const away = aLivePerson('away', { checkedInAt: null, speaksAs: 'developer' });
    const facts = { people: [...teachers, away], seats: [aLiveSeat('t1', 'room1'), aLiveSeat('t2', 'room2')], rooms: [aLiveRoom(1), aLiveRoom(2, { capacity: 1 })] };
    const offered = (given: Partial<SummitFacts>) => suggestToAbsent(indexFacts(liveFacts({ ...facts, ...given })), 'away');
    expect(offered({})).toEqual({ roomId: 'room1', reason: 'only developer' });
    expect(offered({ rooms: facts.rooms.map((room) => ({ ...room, state: 'planned' as const })) })).toBeNull();
    expect(offered({ agenda: [aLiveEntry('breakouts', 'breakouts', 0, 60, { isChoiceOpen: false })] })).toBeNull();
    expect(offered({ people: [...teachers, { ...away, checkedInAt: 1 }] })).toBeNull();
    expect(offered({ seats: [...facts.seats, aLiveSeat('away', 'room1')] })).toBeNull();
  });
});
