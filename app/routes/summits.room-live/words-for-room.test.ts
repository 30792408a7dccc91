import { expect, it } from 'vitest';
import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import { wordsForRoom } from './words-for-room.ts';

const word = (id: string, audience: LiveAnnouncement['audience']): LiveAnnouncement => ({ id, text: id, authorName: 'Ada', at: 0, audience, roomIds: [] });

it('a room shows what is said to all, to it, to the room of who looks and to those who facilitate, each once, and nothing that is for others', () => {
  const [all, here, mine, help, elsewhere] = [word('all', 'all'), word('here', 'rooms'), word('mine', 'rooms'), word('help', 'facilitators'), word('elsewhere', 'rooms')];
  expect(wordsForRoom({ room: [all, here], mine: [here, mine], board: [] }).map(({ id }) => id)).toEqual(['all', 'here', 'mine']);
  expect(wordsForRoom({ room: [all], mine: [help], board: [all, help, elsewhere] }).map(({ id }) => id)).toEqual(['all', 'help']);
});
