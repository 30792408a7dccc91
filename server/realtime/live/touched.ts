import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import type { LiveIndex } from '#domain/live/live-index.ts';

/** What screens may have to show anew: everything, questions and polls, one announcement more, what goes on in a room, who is in it, its writing, who is online, the time. */
export type Touched = { part: 'announcement'; announcement: LiveAnnouncement } | { part: 'summit' | 'panel' | 'online' | 'clock' } | { part: 'talk' | 'roster' | 'writing'; roomId: string };

const MANY = ['now', 'board', 'screen'];

/** Whether a topic may show what was touched. Topics of one person are "me:<account>". */
export function concernsTopic(touched: Touched, topic: string, live: LiveIndex | null): boolean {
  switch (touched.part) {
    case 'summit':
      return true;
    case 'panel':
      return !topic.startsWith('room:');
    case 'online':
      return topic === 'board';
    case 'clock':
      return MANY.includes(topic);
    case 'announcement':
      return topic === 'board' || isTold(touched.announcement, topic);
    case 'talk':
      return topic === 'board' || topic === `room:${touched.roomId}`;
    case 'writing':
      return MANY.includes(topic) || topic === `room:${touched.roomId}`;
    case 'roster':
      return MANY.includes(topic) || topic === `room:${touched.roomId}` || sitsIn(live, topic, touched.roomId);
  }
}

const isTold = ({ audience, roomIds }: LiveAnnouncement, topic: string): boolean =>
  audience === 'all' ? topic === 'now' || topic.startsWith('room:') : audience === 'rooms' && roomIds.some((roomId) => topic === `room:${roomId}`);

const sitsIn = (live: LiveIndex | null, topic: string, roomId: string): boolean =>
  topic.startsWith('me:') && (live?.seatsOf.get(topic.slice('me:'.length))?.some((seat) => seat.roomId === roomId) ?? false);
