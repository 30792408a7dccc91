import { describe, expect, it } from 'vitest';
import { aLivePerson, aLiveRoom, aLiveSeat, liveFacts } from '#test/support/live-facts.ts';
import type { LiveSeat } from './live-facts.ts';
import { indexFacts } from './live-index.ts';
import { reasonWords, whyOf, whyWords } from './seat-words.ts';

const people = [aLivePerson('ada', { speaksAs: 'funder' }), aLivePerson('ben', { speaksAs: 'funder' }), aLivePerson('cyd'), aLivePerson('dee')];
const pairs = [{ oneId: 'ada', otherId: 'cyd', kind: 'together' as const }, { oneId: 'ben', otherId: 'ada', kind: 'together' as const }, { oneId: 'ada', otherId: 'dee', kind: 'apart' as const }];

/** Why Ada sits in room 1, where others sit as well. */
function saidTo(given: Partial<LiveSeat>, others: string[] = []): string {
  const seat = aLiveSeat('ada', 'room1', given);
  return whyWords(whyOf(indexFacts(liveFacts({ people, pairs, rooms: [aLiveRoom(1), aLiveRoom(2)], seats: [seat, ...others.map((id) => aLiveSeat(id, 'room1'))] })), seat));
}

describe('why somebody sits where they do', () => {
  it('is that they were moved, by whom, and what was said of the room', () => {
    expect(saidTo({ how: 'moved', reason: '', seatedById: 'fay', seatedByName: 'Fay' })).toBe('Fay moved you here.');
    expect(saidTo({ how: 'moved', reason: 'wish 0', seatedById: 'fay', seatedByName: 'Fay' })).toBe('Fay moved you here. It is the room you wished for most.');
    expect(saidTo({ how: 'moved', reason: '', seatedById: null, seatedByName: null })).toBe('A facilitator moved you here.');
  });

  it('is that a change was taken back, whatever seat they had before', () => {
    expect(saidTo({ how: 'returned', reason: '', seatedById: 'fay', seatedByName: 'Fay' })).toBe('Fay took a change back: you sat here before.');
  });

  it('is not any more that they are the only one of their perspective once another came', () => {
    expect(saidTo({ how: 'solved', reason: 'only funder' }, ['cyd'])).toBe('You are the only funder in this room: it needs what you see.');
    expect(saidTo({ how: 'solved', reason: 'only funder' }, ['ben'])).toBe('');
  });

  it('names those whom they are together with, as long as they are', () => {
    expect(saidTo({ how: 'solved', reason: 'together' }, ['cyd', 'ben', 'dee'])).toBe('You are together with cyd and ben, as was asked.');
    expect(saidTo({ how: 'solved', reason: 'together' }, ['dee'])).toBe('');
  });

  it('is else what was said when the seat was given', () => {
    expect(saidTo({})).toBe('You chose this room yourself.');
    const kept = ['pinned', 'needs step-free captions', 'speaks es', 'wish 0', 'wish 1', 'stays', 'only coach', 'even'];
    expect(kept.map(reasonWords)).toEqual([
      'A facilitator chose this room for you.',
      'This room has what you asked for: Captions and Step-free room.',
      'Spanish is spoken here, as you wished.',
      'It is the room you wished for most.',
      'It is your second wish; the rooms before it were full or would have had too many of one perspective.',
      'You keep the seat you had.',
      'You are the only coach in this room: it needs what you see.',
      'So that every room has about as many people, and hears every perspective.',
    ]);
  });

  it('is said as it is where it was kept as a sentence', () => {
    expect(saidTo({ reason: 'It is your fourth wish.' })).toBe('It is your fourth wish.');
  });
});
