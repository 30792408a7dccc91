import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import type { LiveIndex } from '#domain/live/live-index.ts';
import { isToldTo } from '#domain/live/told-to.ts';
import type { Wanted } from '#domain/live/views/drawing.ts';

/** What screens may have to show anew: everything, questions and polls, deliberations, one announcement more, what goes on in a room, who is in it, its writing, who is online, the time. */
export type Touched = { part: 'announcement'; announcement: LiveAnnouncement } | { part: 'summit' | 'panel' | 'deliberations' | 'online' | 'clock' } | { part: 'talk' | 'message' | 'roster' | 'writing'; roomId: string };

const MANY = ['now', 'board', 'screen'];
const these = (...names: string[]): Wanted => new Set(names);

/** Which entries of a topic may have changed with what was touched; null when none. Topics of one person are "me:<account>". */
export function concernsTopic(touched: Touched, topic: string, live: LiveIndex | null): Wanted | null {
  switch (touched.part) {
    case 'summit':
      return 'all';
    case 'panel':
      return topic.startsWith('room:') ? null : topic.startsWith('me:') ? 'all' : these('question', 'poll', 'answer');
    case 'deliberations':
      return MANY.includes(topic) ? these('deliberation') : null;
    case 'online':
      return topic === 'board' ? these('lobby', 'convener') : null;
    case 'clock':
      return MANY.includes(topic) ? 'all' : null;
    case 'announcement':
      if (topic === 'board') return these('announcement', 'act');
      if (topic.startsWith('me:')) return live && isToldTo(live, topic.slice('me:'.length), touched.announcement) ? 'all' : null;
      return isTold(touched.announcement, topic) ? these('announcement') : null;
    case 'talk':
      if (topic === 'board') return these(`room:${touched.roomId}`, 'convener');
      return topic === `room:${touched.roomId}` ? these('room', 'person', 'message') : null;
    case 'message':
      if (topic === 'board') return these(`room:${touched.roomId}`);
      return topic === `room:${touched.roomId}` ? these('message') : null;
    case 'writing':
      if (MANY.includes(topic)) return these(`room:${touched.roomId}`, ...(topic === 'screen' ? ['shown'] : []));
      return topic === `room:${touched.roomId}` ? these('room') : null;
    case 'roster':
      if (MANY.includes(topic)) return these(`room:${touched.roomId}`, 'convener');
      if (topic === `room:${touched.roomId}`) return these('person');
      return sitsIn(live, topic, touched.roomId) ? 'all' : null;
  }
}

/** What is wanted of both together. */
export function bothWanted(one: Wanted | null, other: Wanted | null): Wanted | null {
  if (one === null || other === null) return one ?? other;
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]);
}

const isTold = ({ audience, roomIds }: LiveAnnouncement, topic: string): boolean =>
  audience === 'all' ? topic === 'now' || topic.startsWith('room:') : audience === 'rooms' && roomIds.some((roomId) => topic === `room:${roomId}`);

const sitsIn = (live: LiveIndex | null, topic: string, roomId: string): boolean =>
  topic.startsWith('me:') && (live?.seatsOf.get(topic.slice('me:'.length))?.some((seat) => seat.roomId === roomId) ?? false);
