import { expect, it } from 'vitest';
import type { MeEntry } from '#domain/live/views/entry-types.ts';
import { placeHeading, placeLine } from './place-words.ts';

const seat: MeEntry['seat'] = { id: 'r3', slug: 'room-3', number: 7, roomNumber: 3, of: 8, focus: 'Trust', agendaSessionId: 'a', question: null, state: 'planned', isByOthers: true, why: { how: 'solved', by: null, reason: '', together: [] }, here: 0, endsAt: null, closesAt: null };
const lobby = { place: { kind: 'lobby' as const }, suggestion: null };

it('a seat is told while its room is to come, and that one is in the lobby once it is closed', () => {
  expect(placeLine({ ...lobby, seat }).words).toBe('You have a seat, number 7 of 8');
  expect(placeLine({ ...lobby, seat: { ...seat, state: 'closed' } }).words).toBe('You are in the lobby. Room 3 is closed');
  expect(placeLine({ ...lobby, seat: null }).words).toBe('You are in the lobby');
});

it('who facilitates is not told that they lack a seat', () => {
  expect(placeHeading({ ...lobby, seat: null, role: 'participant' })).toBe('You have no seat yet');
  expect(placeHeading({ ...lobby, seat: null, role: 'facilitator' })).toBe('You are at hand for every room');
});
