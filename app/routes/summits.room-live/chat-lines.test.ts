import { describe, expect, it } from 'vitest';
import type { LiveAnnouncement, LiveMessage } from '#domain/live/live-facts.ts';
import { chatLines, countUnread, idOf } from './chat-lines.ts';

const said = (id: string, authorId: string | null, minute: number): LiveMessage => ({ id, authorId, name: authorId, speaksAs: 'teacher', text: id, at: minute * 60_000, isHidden: false });
const told = (id: string, minute: number): LiveAnnouncement => ({ id, text: id, authorName: 'Cleo', at: minute * 60_000, audience: 'all', roomIds: [] });

describe('the lines of a chat', () => {
  it('weave announcements in by time', () => {
    expect(chatLines([said('a', 'ada', 1), said('b', 'ada', 9)], [told('new', 8), told('old', 0)]).map(idOf)).toEqual(['old', 'a', 'new', 'b']);
  });

  it('say a name once for what somebody says in one breath', () => {
    const lines = chatLines([said('a', 'ada', 1), said('b', 'ada', 2), said('c', 'ben', 2.5), said('d', 'ada', 3), said('e', 'ada', 9)], []);
    expect(lines.map((line) => line.kind === 'message' && line.goesOn)).toEqual([false, true, false, false, false]);
  });

  it('take people who are gone for nobody in particular', () => {
    expect(chatLines([said('a', null, 1), said('b', null, 1.5)], []).map((line) => line.kind === 'message' && line.goesOn)).toEqual([false, false]);
  });

  it('count as unread what others said since', () => {
    expect(countUnread(chatLines([said('a', 'ada', 1), said('b', 'ben', 2), said('c', 'ada', 3)], [told('d', 4)]), 60_000, 'ada')).toBe(2);
  });
});
