import { describe, expect, it } from 'vitest';
import { aLivePerson, aLiveRoom, aLiveSeat, liveFacts } from '#test/support/live-facts.ts';
import { onlyOneWords, TOGETHER_WORDS } from '../seating/seat-reason.ts';
import type { LiveSeat } from './live-facts.ts';
import { indexFacts } from './live-index.ts';
import { reasonOf } from './seat-words.ts';

const people = [aLivePerson('ada', { speaksAs: 'funder' }), aLivePerson('ben', { speaksAs: 'funder' }), aLivePerson('cyd'), aLivePerson('dee')];
const pairs = [{ oneId: 'ada', otherId: 'cyd', kind: 'together' as const }, { oneId: 'ben', otherId: 'ada', kind: 'together' as const }, { oneId: 'ada', otherId: 'dee', kind: 'apart' as const }];

/** Why Ada sits in room 1, where others sit as well. */
function whyOf(given: Partial<LiveSeat>, others: string[] = []): string {
  const seat = aLiveSeat('ada', 'room1', given);
  return reasonOf(indexFacts(liveFacts({ people, pairs, rooms: [aLiveRoom(1), aLiveRoom(2)], seats: [seat, ...others.map((id) => aLiveSeat(id, 'room1'))] })), seat);
}

describe('why somebody sits where they do', () => {
  it('is that they were moved, by whom, and what was said of the room', () => {
    expect(whyOf({ how: 'moved', reason: '', seatedById: 'fay', seatedByName: 'Fay' })).toBe('Fay moved you here.');
    expect(whyOf({ how: 'moved', reason: 'It is the room you wished for most.', seatedById: 'fay', seatedByName: 'Fay' })).toBe('Fay moved you here. It is the room you wished for most.');
    expect(whyOf({ how: 'moved', reason: '', seatedById: null, seatedByName: null })).toBe('A facilitator moved you here.');
  });

  it('is that a change was taken back, whatever seat they had before', () => {
    expect(whyOf({ how: 'returned', reason: '', seatedById: 'fay', seatedByName: 'Fay' })).toBe('Fay took a change back: you sat here before.');
  });

  it('is not any more that they are the only one of their perspective once another came', () => {
    expect(whyOf({ how: 'solved', reason: onlyOneWords('funder') }, ['cyd'])).toBe('You are the only funder in this room: it needs what you see.');
    expect(whyOf({ how: 'solved', reason: onlyOneWords('funder') }, ['ben'])).toBe('');
  });

  it('names those whom they are together with, as long as they are', () => {
    expect(whyOf({ how: 'solved', reason: TOGETHER_WORDS }, ['cyd', 'ben', 'dee'])).toBe('You are together with cyd and ben, as was asked.');
    expect(whyOf({ how: 'solved', reason: TOGETHER_WORDS }, ['dee'])).toBe('');
  });

  it('is else what was said when the seat was given', () => {
    expect(whyOf({})).toBe('You chose this room yourself.');
  });
});
