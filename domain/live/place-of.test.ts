import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLivePerson, aLiveRoom, aLiveSeat, liveFacts } from '#test/support/live-facts.ts';
import type { SummitFacts } from './live-facts.ts';
import { indexFacts } from './live-index.ts';
import { breakoutsAtHand, placeOf } from './place-of.ts';

const placeIn = (facts: Partial<SummitFacts>, accountId = 'ada') => placeOf(indexFacts(liveFacts({ people: [aLivePerson('ada')], ...facts })), accountId);
const running = (agendaSessionId: string) => ({ agendaSessionId, startedAt: 0, endsAt: 1, endedAt: null });

describe('the place of a person', () => {
  it('is the lobby between sessions, in a break, and in breakouts without a seat', () => {
    expect(placeIn({})).toEqual({ kind: 'lobby' });
    expect(placeIn({ runs: [running('breakouts')], rooms: [aLiveRoom(1)] })).toEqual({ kind: 'lobby' });
  });

  it('is the plenary while a panel or a plenary runs', () => {
    expect(placeIn({ runs: [running('panel')] })).toEqual({ kind: 'plenary' });
  });

  it('is the seat while its room is open or closing, even after the session was ended', () => {
    const seats = [aLiveSeat('ada', 'room1')];
    expect(placeIn({ seats, rooms: [aLiveRoom(1)], runs: [running('breakouts')] })).toEqual({ kind: 'seat', roomId: 'room1' });
    expect(placeIn({ seats, rooms: [aLiveRoom(1, { state: 'closing' })], runs: [running('plenary')] })).toEqual({ kind: 'seat', roomId: 'room1' });
    expect(placeIn({ seats, rooms: [aLiveRoom(1, { state: 'closed' })], runs: [running('plenary')] })).toEqual({ kind: 'plenary' });
  });

  it('is nowhere yet for who has not checked in, and outside for who stepped out or has no place', () => {
    expect(placeIn({ people: [aLivePerson('ada', { checkedInAt: null })] })).toEqual({ kind: 'absent' });
    expect(placeIn({ people: [aLivePerson('ada', { steppedOutAt: 1 })], seats: [aLiveSeat('ada', 'room1')], rooms: [aLiveRoom(1)] })).toEqual({ kind: 'left' });
    expect(placeIn({}, 'ben')).toEqual({ kind: 'left' });
  });

  it('is exactly one for everybody who has checked in, whatever the rooms and the sessions', () => {
    const state = fc.constantFrom('planned', 'open', 'closing', 'closed');
    const facts = fc.record({ first: state, second: state, run: fc.constantFrom('panel', 'breakouts', 'plenary', null), seat: fc.constantFrom('room1', 'room2', null), isOut: fc.boolean() });
    fc.assert(
      fc.property(facts, ({ first, second, run, seat, isOut }) => {
        const place = placeIn({
          people: [aLivePerson('ada', { steppedOutAt: isOut ? 1 : null })],
          rooms: [aLiveRoom(1, { state: first }), aLiveRoom(2, { state: second })],
          runs: run === null ? [] : [running(run)],
          seats: seat === null ? [] : [aLiveSeat('ada', seat)],
        });
        expect(['lobby', 'plenary', 'seat', 'left']).toContain(place.kind);
        if (place.kind === 'seat') expect(place.roomId).toBe(seat);
        if (isOut) expect(place.kind).toBe('left');
      }),
    );
  });
});

describe('the breakouts at hand', () => {
  it('are those whose rooms are in use, else those that run, else the next that were not ended', () => {
    const later = { ...aLiveRoom(2), agendaSessionId: 'later', state: 'planned' as const };
    const agenda = [...liveFacts().agenda, { ...liveFacts().agenda[1]!, id: 'later' }];
    const at = (facts: Partial<SummitFacts>) => breakoutsAtHand(indexFacts(liveFacts({ agenda, ...facts })));
    expect(at({})).toBe('breakouts');
    expect(at({ runs: [{ ...running('breakouts'), endedAt: 2 }] })).toBe('later');
    expect(at({ runs: [{ ...running('breakouts'), endedAt: 2 }], rooms: [aLiveRoom(1, { state: 'closing' }), later] })).toBe('breakouts');
    expect(at({ runs: [running('later')] })).toBe('later');
    expect(breakoutsAtHand(indexFacts(liveFacts({ agenda: [] })))).toBeNull();
  });
});
