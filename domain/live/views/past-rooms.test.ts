import { describe, expect, it } from 'vitest';
import { aLiveEntry, aLivePerson, aLiveRoom, aLiveSeat, liveAt, liveFacts } from '#test/support/live-facts.ts';
import type { SummitFacts } from '../live-facts.ts';
import { indexFacts } from '../live-index.ts';
import { pastBreakouts, satIn } from './past-rooms.ts';

const agenda = [aLiveEntry('first', 'breakouts', 0, 30), aLiveEntry('talk', 'plenary', 30, 40), aLiveEntry('second', 'breakouts', 40, 60), aLiveEntry('end', 'plenary', 60, 90)];
const ended = (agendaSessionId: string, from: number, until: number) => ({ agendaSessionId, startedAt: liveAt(from), endsAt: liveAt(until), endedAt: liveAt(until) });
const closed = { state: 'closed' as const };
const rooms = [aLiveRoom(1, { ...closed, agendaSessionId: 'first' }), aLiveRoom(2, { ...closed, agendaSessionId: 'first', openedAt: null }), aLiveRoom(3, { ...closed, agendaSessionId: 'second' })];
const seats = [aLiveSeat('ada', 'room1', { agendaSessionId: 'first' }), aLiveSeat('ada', 'room3', { agendaSessionId: 'second' })];
const seen = (given: Partial<SummitFacts> = {}) => indexFacts(liveFacts({ agenda, rooms, seats, people: [aLivePerson('ada')], runs: [ended('first', 0, 30), ended('second', 40, 60)], ...given }));

describe('rooms of breakouts that are over', () => {
  it('stay at hand once another session runs, the latest breakouts first, with the rooms that met', () => {
    expect(pastBreakouts(seen()).map(({ title, rooms: met }) => [title, met.map(({ number }) => number)])).toEqual([
      ['second', [3]],
      ['first', [1]],
    ]);
  });

  it('are none while those breakouts are still the ones at hand', () => {
    const running = { ...ended('second', 40, 60), endedAt: null };
    expect(pastBreakouts(seen({ runs: [ended('first', 0, 30), running] })).map(({ id }) => id)).toEqual(['first']);
    expect(pastBreakouts(seen({ rooms: rooms.map((room) => (room.number === 1 ? { ...room, state: 'open' as const } : room)) })).map(({ id }) => id), 'a room that was opened again').toEqual(['second']);
  });

  it('are named to who sat there, each but the one that is their seat now', () => {
    expect(satIn(seen(), 'ada', null).map(({ number, agendaTitle }) => [number, agendaTitle])).toEqual([
      [1, 'first'],
      [3, 'second'],
    ]);
    expect(satIn(seen(), 'ada', 'room3').map(({ number }) => number)).toEqual([1]);
    expect(satIn(seen(), 'ben', null)).toEqual([]);
  });
});
