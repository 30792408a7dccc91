import type { LiveAnnouncement } from './live-facts.ts';
import type { LiveIndex } from './live-index.ts';

/** Whether a word to some is for this person, wherever they are: one to those who facilitate, or to a room that they have a seat in. */
export function isToldTo(live: Pick<LiveIndex, 'personOf' | 'seatsOf'>, accountId: string, { audience, roomIds }: Pick<LiveAnnouncement, 'audience' | 'roomIds'>): boolean {
  if (audience === 'facilitators') return (live.personOf.get(accountId)?.role ?? 'participant') !== 'participant';
  return audience === 'rooms' && (live.seatsOf.get(accountId) ?? []).some(({ roomId }) => roomIds.includes(roomId));
}
