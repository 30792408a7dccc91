import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { headlineOf, rankRooms, signalOf, type UrgentRoom } from './urgency.ts';

const NOW = 100 * MINUTE_MS;
const ago = (minutes: number): number => NOW - minutes * MINUTE_MS;

type Given = Partial<UrgentRoom>;
const person = (accountId: string, isHere = true): UrgentRoom['people'][number] => ({ accountId, name: accountId, speaksAs: 'teacher', isHere, isPinned: false, isMuted: false, spokenMs: 0, turns: 0, messages: 0 });
const help = (askedAt: number, takenById: string | null = null): UrgentRoom['help'] => ({ id: 'h', text: 'Who may promise money?', askedById: 'a', askedAt, takenById, takenAt: null, askedBy: 'Ada', takenBy: takenById && 'Faye' });
const activity = (lastEditAt: number | null, words = 20): UrgentRoom['activity'] => ({ words, perMinute: [], lastEditAt, prompts: [] });
const aRoom = (number: number, given: Given = {}): UrgentRoom => ({
  id: `r${number}`,
  number,
  state: 'open',
  openedAt: ago(20),
  endsAt: NOW + 20 * MINUTE_MS,
  people: [person('a'), person('b')],
  guests: [],
  activity: activity(ago(0)),
  prompts: [{ title: 'What we heard', words: 20, isReady: false }],
  help: null,
  lastMessage: null,
  reports: [],
  ...given,
});
const kindOf = (given: Given) => signalOf(aRoom(1, given), NOW, 'me').kind;

describe('the signal of a room', () => {
  it('is help while nobody goes, with how long the room has been silent besides', () => {
    expect(signalOf(aRoom(6, { help: help(ago(3)), activity: activity(ago(6)) }), NOW, 'me')).toEqual({ kind: 'help', words: 'Help asked 3 min ago, silent for 6', short: 'help', since: ago(3) });
    expect(signalOf(aRoom(6, { help: help(NOW) }), NOW, 'me').words).toBe('Help asked just now');
  });

  it('names who is on the way once help was taken', () => {
    expect(signalOf(aRoom(2, { help: help(ago(1), 'faye') }), NOW, 'me').words).toBe('Faye is on the way');
    expect(signalOf(aRoom(2, { help: help(ago(1), 'me') }), NOW, 'me').words).toBe('You are on the way');
  });

  it('is silence after four minutes without a word written or said in the chat, counted from the opening', () => {
    expect(kindOf({ activity: activity(ago(3.9)) })).toBe('work');
    expect(signalOf(aRoom(4, { activity: activity(ago(4)) }), NOW, null)).toMatchObject({ kind: 'silent', since: ago(4), words: 'Silent for 4 min, no writing, no chat' });
    expect(kindOf({ activity: activity(ago(9)), lastMessage: { at: ago(1), name: 'Ada', text: 'Hello' } })).toBe('work');
    expect(signalOf(aRoom(4, { openedAt: ago(5), activity: activity(null, 0) }), NOW, null).since).toBe(ago(5));
  });

  it('claims no silence where nobody knows when something was written', () => {
    expect(kindOf({ activity: null })).toBe('work');
    expect(kindOf({ activity: activity(null, 20) })).toBe('work');
  });

  it('is emptiness when nobody came within two minutes', () => {
    expect(kindOf({ people: [person('a', false)], openedAt: ago(1) })).toBe('work');
    expect(kindOf({ people: [person('a', false)] })).toBe('empty');
    expect(kindOf({ people: [person('a', false)], guests: [{ accountId: 'g', name: 'Gus' }] })).toBe('work');
  });

  it('is what is blank in the last ten minutes', () => {
    const prompts = [{ title: 'One', words: 0, isReady: false }, { title: 'Two', words: 0, isReady: true }];
    expect(kindOf({ prompts })).toBe('work');
    expect(signalOf(aRoom(1, { prompts, endsAt: NOW + 9 * MINUTE_MS }), NOW, null).words).toBe('9 min left, 1 prompt blank');
  });

  it('says what rooms are that are not at work', () => {
    expect([kindOf({ state: 'planned' }), kindOf({ state: 'closing' }), kindOf({ state: 'closed', help: help(ago(3)) })]).toEqual(['planned', 'closing', 'closed']);
  });
});

describe('the ranking', () => {
  it('puts help before help that somebody gives, that before silence, silence before empty rooms, and who waited longest first', () => {
    const rooms = [
      aRoom(1),
      aRoom(2, { help: help(ago(9), 'faye') }),
      aRoom(3, { people: [] }),
      aRoom(4, { activity: activity(ago(5)) }),
      aRoom(5, { activity: activity(ago(7)) }),
      aRoom(6, { help: help(ago(1)) }),
      aRoom(7, { help: help(ago(2)) }),
      aRoom(8, { reports: [{ messageId: 'm', text: 'x', name: null, reasons: [] }] }),
    ];
    expect(rankRooms(rooms, NOW, 'me').map(({ room }) => room.number)).toEqual([7, 6, 2, 5, 4, 3, 8, 1]);
    expect(rooms.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('the headline', () => {
  it('names the room that needs somebody first with its evidence, and two more', () => {
    const rooms = [aRoom(2, { help: help(ago(5), 'faye') }), aRoom(4, { activity: activity(ago(4)) }), aRoom(6, { help: help(ago(3)), activity: activity(ago(6)) })];
    expect(headlineOf(rooms, NOW, 'me')).toEqual({ roomId: 'r6', title: 'Room 6 needs you first', evidence: 'It asked for help 3 min ago and has written nothing for 6. Room 4 has gone silent. Room 2 asked too; Faye is going.' });
  });

  it('reminds who promised to come, unless another room has nobody', () => {
    const promised = aRoom(2, { help: help(ago(5), 'me') });
    expect(headlineOf([promised], NOW, 'me').title).toBe('Room 2 expects you');
    expect(headlineOf([promised, aRoom(3, { help: help(ago(1)) })], NOW, 'me')).toMatchObject({ title: 'Room 3 needs you first', evidence: 'It asked for help 1 min ago. Room 2 asked too; you are going.' });
  });

  it('speaks of rooms in the same state together', () => {
    const silent = (number: number) => aRoom(number, { activity: activity(ago(5)) });
    expect(headlineOf([silent(1), silent(3), silent(2), aRoom(9, { help: help(NOW) })], NOW, 'me').evidence).toBe('It asked for help just now. Rooms 1, 2 and 3 have gone silent.');
    expect(headlineOf([1, 2, 3, 4, 5, 6].map(silent), NOW, 'me').evidence).toBe('Nobody has written there or in its chat for 5 min. 5 rooms more have gone silent.');
  });

  it('speaks of one room alone as one', () => {
    expect(headlineOf([aRoom(4, { activity: activity(ago(5)) })], NOW, 'me')).toEqual({ roomId: 'r4', title: 'Room 4 needs you', evidence: 'Nobody has written there or in its chat for 5 min.' });
    expect(headlineOf([aRoom(4, { people: [person('a', false)] })], NOW, 'me')).toEqual({ roomId: 'r4', title: 'Look in on room 4', evidence: 'It has been open for 20 min and nobody of 1 is there.' });
  });

  it('says that all is well, and who sees to the rest', () => {
    expect(headlineOf([aRoom(1)], NOW, 'me')).toEqual({ roomId: null, title: 'All rooms are at work', evidence: '2 of 2 are there, and nobody waits for help.' });
    expect(headlineOf([aRoom(1), aRoom(2, { help: help(ago(1), 'faye') })], NOW, 'me').evidence).toMatch(/^Room 2 asked; Faye is going\. /);
  });
});
