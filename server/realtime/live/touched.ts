import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import type { LiveIndex } from '#domain/live/live-index.ts';
import { isToldTo } from '#domain/live/told-to.ts';
import type { Wanted } from '#domain/live/views/drawing.ts';

/** What screens may have to show anew: everything, questions and polls, deliberations, one announcement more, what goes on in a room, who is in it, its writing, who is online, the time. */
export type Touched = { part: 'announcement'; announcement: LiveAnnouncement } | { part: 'summit' | 'panel' | 'deliberations' | 'online' | 'clock' } | { part: 'talk' | 'message' | 'roster' | 'writing'; roomId: string };

const MANY = ['now', 'board', 'screen'];
const these = (...names: string[]): Wanted => new Set(names);

/** Which entries of a channel may have changed with what was touched; null when none. Channels of one person are "me:<account>". */
export function concernsChannel(touched: Touched, channel: string, live: LiveIndex | null): Wanted | null {
  switch (touched.part) {
    case 'summit':
      return 'all';
    case 'panel':
      return channel.startsWith('room:') ? null : channel.startsWith('me:') ? 'all' : these('question', 'poll', 'answer');
    case 'deliberations':
      return MANY.includes(channel) ? these('deliberation') : null;
    case 'online':
      return channel === 'board' ? these('lobby', 'convener') : null;
    case 'clock':
      return MANY.includes(channel) ? 'all' : null;
    case 'announcement':
      if (channel === 'board') return these('announcement', 'act');
      if (channel.startsWith('me:')) return live && isToldTo(live, channel.slice('me:'.length), touched.announcement) ? 'all' : null;
      return isTold(touched.announcement, channel) ? these('announcement') : null;
    case 'talk':
      if (channel === 'board') return these(`room:${touched.roomId}`, 'convener');
      return channel === `room:${touched.roomId}` ? these('room', 'person', 'message') : null;
    case 'message':
      if (channel === 'board') return these(`room:${touched.roomId}`);
      return channel === `room:${touched.roomId}` ? these('message') : null;
    case 'writing':
      if (MANY.includes(channel)) return these(`room:${touched.roomId}`, ...(channel === 'screen' ? ['shown'] : []));
      return channel === `room:${touched.roomId}` ? these('room') : null;
    case 'roster':
      if (MANY.includes(channel)) return these(`room:${touched.roomId}`, 'convener');
      if (channel === `room:${touched.roomId}`) return these('person');
      return sitsIn(live, channel, touched.roomId) ? 'all' : null;
  }
}

/** What is wanted of both together. */
export function bothWanted(one: Wanted | null, other: Wanted | null): Wanted | null {
  if (one === null || other === null) return one ?? other;
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]);
}

const isTold = ({ audience, roomIds }: LiveAnnouncement, channel: string): boolean =>
  audience === 'all' ? channel === 'now' || channel.startsWith('room:') : audience === 'rooms' && roomIds.some((roomId) => channel === `room:${roomId}`);

const sitsIn = (live: LiveIndex | null, channel: string, roomId: string): boolean =>
  channel.startsWith('me:') && (live?.seatsOf.get(channel.slice('me:'.length))?.some((seat) => seat.roomId === roomId) ?? false);
