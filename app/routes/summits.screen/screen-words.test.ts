import { describe, expect, it } from 'vitest';
import type { RoomLine, RunLine } from '#domain/live/views/entry-types.ts';
import { nextOf, onScreen, promptWords, roomsWords } from './screen-words.ts';

const MINUTE = 60_000;
const line = (title: string, from: number, state: RunLine['state'], kind: RunLine['kind'] = 'panel'): RunLine => ({ id: title, slug: title, kind, title, place: '', startsAt: from * MINUTE, endsAt: (from + 30) * MINUTE, fromAt: from * MINUTE, untilAt: (from + 30) * MINUTE, state, takesAnonymous: false });
const room = (given: Partial<RoomLine> = {}): RoomLine => ({ id: 'r', slug: 'r', number: 1, focus: 'Trust', agendaSessionId: 'Rooms', question: null, state: 'planned', endsAt: null, closesAt: null, seated: 7, capacity: 8, here: 0, language: null, meets: [], prompts: [], ...given });
const agenda = [line('Opening', 0, 'over'), line('Rooms', 30, 'running', 'breakouts'), line('Break', 60, 'to-come', 'break'), line('Plenary', 90, 'to-come', 'plenary')];

describe('the words of the plenary screen', () => {
  it('name the session that is on, with its end', () => {
    expect(onScreen(agenda, [], 40 * MINUTE)).toEqual({ title: 'Rooms', clock: { from: 30 * MINUTE, until: 60 * MINUTE, word: 'left' } });
    expect(nextOf(agenda)?.title).toBe('Break');
  });

  it('count on once a session runs over', () => {
    const late = agenda.map((each) => (each.state === 'running' ? { ...each, untilAt: 64 * MINUTE, overSince: 60 * MINUTE } : each));
    expect(onScreen(late, [], 63 * MINUTE)).toEqual({ title: 'Rooms', clock: { from: null, until: 60 * MINUTE, word: 'over-time' } });
  });

  it('count to the end of the rooms while people are in them, and to the end of their last minute', () => {
    const open = [room({ state: 'open', endsAt: 55 * MINUTE }), room({ state: 'open', endsAt: 58 * MINUTE })];
    expect(onScreen(agenda, open, 40 * MINUTE).clock).toMatchObject({ until: 58 * MINUTE, word: 'left' });
    expect(onScreen(agenda, [room({ state: 'closing', endsAt: 58 * MINUTE, closesAt: 59 * MINUTE })], 58 * MINUTE).clock).toEqual({ from: null, until: 59 * MINUTE, word: 'to-finish' });
  });

  it('name what is next between sessions, and count to it from an hour before', () => {
    const between = [line('Opening', 0, 'over'), line('Plenary', 90, 'to-come')];
    expect(onScreen(between, [], 20 * MINUTE)).toEqual({ title: 'Next: Plenary', clock: null });
    expect(onScreen(between, [], 80 * MINUTE).clock).toEqual({ from: null, until: 90 * MINUTE, word: 'until-it-begins' });
    expect(onScreen(between, [], 95 * MINUTE).clock).toBeNull();
  });

  it('say plainly that all is over, or that there is no agenda', () => {
    expect(onScreen([line('Opening', 0, 'over')], [], 0).title).toBe('The agenda is over');
    expect(onScreen([], [], 0).title).toBe('The agenda is not out yet');
  });

  it('count rooms, people and prompts', () => {
    expect(roomsWords(Array.from({ length: 6 }, () => room()))).toBe('Six rooms, 42 people');
    expect(roomsWords([room({ seated: 0 })])).toBe('One room');
    expect(promptWords(['ready', 'ready', 'begun', 'blank'])).toBe('2 of 4 prompts filled, 1 begun');
  });
});
