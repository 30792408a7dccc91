import type { LiveRoom } from '../live-facts.ts';
import type { LiveIndex } from '../live-index.ts';
import { breakoutsAtHand } from '../place-of.ts';
import type { PastBreakouts, SatIn } from './entry-types.ts';
import { nameOfRoom } from './lines.ts';

const wasOpened = ({ openedAt }: LiveRoom): boolean => openedAt !== null;

/** Breakouts that were held and are not at hand any more, the latest first, with the rooms that met: what they wrote is read there, and a room is opened again. */
export function pastBreakouts(live: LiveIndex): PastBreakouts[] {
  const atHand = breakoutsAtHand(live);
  return live.agenda
    .filter(({ id, kind }) => kind === 'breakouts' && id !== atHand)
    .map(({ id, title, startsAt }) => ({ id, title, at: live.runOf.get(id)?.startedAt ?? startsAt, rooms: live.rooms.filter((room) => room.agendaSessionId === id && wasOpened(room)).map(nameOfRoom) }))
    .filter(({ rooms }) => rooms.length > 0)
    .toSorted((one, other) => other.at - one.at);
}

/** The closed rooms that somebody sat in, in the order of the agenda, without the one that their screens show as their seat. */
export function satIn(live: LiveIndex, accountId: string, shownRoomId: string | null): SatIn[] {
  const seats = live.seatsOf.get(accountId) ?? [];
  return live.agenda.flatMap(({ id, title }) => {
    const room = live.roomOf.get(seats.find(({ agendaSessionId }) => agendaSessionId === id)?.roomId ?? '');
    return room && room.id !== shownRoomId && room.state === 'closed' && wasOpened(room) ? [{ ...nameOfRoom(room), agendaTitle: title }] : [];
  });
}
