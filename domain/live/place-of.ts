import type { LiveIndex } from './live-index.ts';
import type { LiveRoom } from './live-facts.ts';

/** Where somebody is in a live summit: never anything between. */
export type LivePlace = { kind: 'absent' } | { kind: 'lobby' } | { kind: 'plenary' } | { kind: 'seat'; roomId: string } | { kind: 'left' };

/** People work in it, or finish their sentences. */
export const isInUse = ({ state }: Pick<LiveRoom, 'state'>): boolean => state === 'open' || state === 'closing';

/**
 * Where somebody is, by what is known of the summit; "absent" before they have checked in. Who stepped out has left; who sits
 * in a room that is in use is there, even after the session that it belongs to was ended; everybody else is in the plenary while a
 * session other than breakouts or a break runs, and in the lobby while none does.
 */
export function placeOf(live: LiveIndex, accountId: string): LivePlace {
  const person = live.personOf.get(accountId);
  if (!person) return { kind: 'left' };
  if (person.checkedInAt === null) return { kind: 'absent' };
  if (person.steppedOutAt !== null) return { kind: 'left' };
  const room = roomInUseOf(live, accountId);
  if (room) return { kind: 'seat', roomId: room.id };
  const kind = live.run && live.agendaOf.get(live.run.agendaSessionId)?.kind;
  return kind && kind !== 'breakouts' && kind !== 'break' ? { kind: 'plenary' } : { kind: 'lobby' };
}

/** Here, and in no room. */
export const isBetweenRooms = (live: LiveIndex, accountId: string): boolean => ['lobby', 'plenary'].includes(placeOf(live, accountId).kind);

/** The room that is in use in which somebody has a seat. Rooms of one session alone are in use at a time, so there is one at most. */
export function roomInUseOf(live: LiveIndex, accountId: string): LiveRoom | null {
  for (const { roomId } of live.seatsOf.get(accountId) ?? []) {
    const room = live.roomOf.get(roomId);
    if (room && isInUse(room)) return room;
  }
  return null;
}

/** The breakout session that matters now: the one whose rooms are in use, else the one that runs, else the next that has not ended. */
export function breakoutsAtHand(live: LiveIndex): string | null {
  const used = live.rooms.find(isInUse);
  if (used) return used.agendaSessionId;
  const breakouts = live.agenda.filter(({ kind }) => kind === 'breakouts');
  const running = breakouts.find(({ id }) => id === live.run?.agendaSessionId);
  return (running ?? breakouts.find(({ id }) => !live.runOf.get(id)?.endedAt))?.id ?? null;
}
