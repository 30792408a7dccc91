import { describe, expect, it } from 'vitest';
import { aLivePerson, aLiveRoom, aLiveSeat, liveFacts } from '#test/support/live-facts.ts';
import type { SummitFacts } from './live-facts.ts';
import { indexFacts } from './live-index.ts';
import { seatingTaskOf, whoIsSeated } from './seating-task.ts';

function taskOf(facts: Partial<SummitFacts>) {
  const live = indexFacts(liveFacts(facts));
  return seatingTaskOf(live, { agendaSessionId: 'breakouts', seed: 1, isSeated: whoIsSeated(live, 'breakouts') });
}
const sittersOf = (facts: Partial<SummitFacts>): string[] => taskOf(facts).sitters.map(({ id }) => id);

describe('who is seated by the solver', () => {
  const people = [aLivePerson('ada'), aLivePerson('ben'), aLivePerson('cyd'), aLivePerson('away', { checkedInAt: null }), aLivePerson('host', { role: 'facilitator' })];
  const seats = [aLiveSeat('ada', 'room1', { isPinned: true }), aLiveSeat('ben', 'room2')];

  it('is everybody but who facilitates before rooms open, and who is here or has a seat from then on', () => {
    expect(sittersOf({ people, seats, rooms: [aLiveRoom(1, { state: 'planned' }), aLiveRoom(2, { state: 'planned' })] })).toEqual(['ada', 'ben', 'cyd', 'away']);
    expect(sittersOf({ people, seats, rooms: [aLiveRoom(1), aLiveRoom(2)] })).toEqual(['ada', 'ben', 'cyd']);
  });

  it.each(['closing', 'closed'] as const)('is nobody who sits in a room that is %s: they stay where they write, or wrote', (state) => {
    expect(sittersOf({ people, seats, rooms: [aLiveRoom(1, { state }), aLiveRoom(2)] })).toEqual(['ben', 'cyd']);
    expect(sittersOf({ people, seats, rooms: [aLiveRoom(1, { state }), aLiveRoom(2, { state }), aLiveRoom(3, { state: 'planned' })] })).not.toContain('ada');
  });

  it('is told of the rooms that somebody was taken out of', () => {
    const { sitters } = taskOf({ people, seats, rooms: [aLiveRoom(1), aLiveRoom(2)], bars: [{ roomId: 'room2', accountId: 'cyd' }] });
    expect(sitters.map(({ id, barredFrom }) => [id, barredFrom])).toEqual([['ada', []], ['ben', []], ['cyd', ['room2']]]);
  });
});
