import type { SeatingTask, Sitter } from '../seating/seating.ts';
import type { LiveIndex } from './live-index.ts';
import type { LivePerson, LiveRoom } from './live-facts.ts';
import { isBetweenRooms, isInUse } from './place-of.ts';

type Chosen = {
  agendaSessionId: string;
  seed: number;
  /** Who is to be seated: those of whom it answers true. */
  isSeated: (accountId: string) => boolean;
  /** Whose seat stands as it is. */
  isPinned?: (accountId: string) => boolean;
};

/** Those who facilitate go from room to room; they sit only where they choose to. */
export const isToBeSeated = ({ role }: Pick<LivePerson, 'role'>): boolean => role === 'participant';

/**
 * Whom the solver seats in a breakout session: before rooms open all who are to be seated, later who is here, and always who has a seat already;
 * but nobody who finishes a sentence in a room that is closing, or whose room is closed.
 */
export function whoIsSeated(live: LiveIndex, agendaSessionId: string): (accountId: string) => boolean {
  const isUnderWay = live.rooms.some((room) => room.agendaSessionId === agendaSessionId && isInUse(room));
  return (accountId) => {
    const person = live.personOf.get(accountId);
    const seat = live.seatsOf.get(accountId)?.find((each) => each.agendaSessionId === agendaSessionId);
    if (!person || (!isToBeSeated(person) && !seat)) return false;
    const room = seat && live.roomOf.get(seat.roomId);
    return room ? takesPeople(room) : !isUnderWay || isBetweenRooms(live, accountId);
  };
}

/** The task of seating the people of a summit in the rooms of one of its breakout sessions; rooms that are over take nobody. */
export function seatingTaskOf(live: LiveIndex, { agendaSessionId, seed, isSeated, isPinned = () => false }: Chosen): SeatingTask {
  const rooms = live.rooms.filter((room) => room.agendaSessionId === agendaSessionId && takesPeople(room));
  const isHere = new Set(rooms.map(({ id }) => id));
  const wishOf = new Map(live.wishes.filter((wish) => wish.agendaSessionId === agendaSessionId).map(({ accountId, roomIds }) => [accountId, roomIds]));
  const sitters = live.people.filter(({ accountId }) => isSeated(accountId)).map(({ accountId, speaksAs, languages, needs }): Sitter => {
    const seat = (live.seatsOf.get(accountId) ?? []).find((each) => each.agendaSessionId === agendaSessionId && isHere.has(each.roomId));
    const isFixed = seat !== undefined && (seat.isPinned || isPinned(accountId));
    return {
      ...{ id: accountId, speaksAs, languages, needs },
      preferences: wishOf.get(accountId) ?? [],
      pinnedTo: isFixed ? seat.roomId : null,
      seatedIn: seat?.roomId ?? null,
      barredFrom: live.bars.filter((bar) => bar.accountId === accountId).map(({ roomId }) => roomId),
    };
  });
  const pairs = (kind: 'together' | 'apart') => live.pairs.filter((pair) => pair.kind === kind).map(({ oneId, otherId }) => [oneId, otherId] as const);
  return {
    sitters,
    rooms: rooms.map(({ id, capacity, reserve, language, meets }) => ({ id, capacity, reserve, language, meets })),
    together: pairs('together'),
    apart: pairs('apart'),
    formerly: formerPartners(live, agendaSessionId),
    seed,
  };
}

const takesPeople = ({ state }: LiveRoom): boolean => state === 'planned' || state === 'open';

/** Who shared a room in another session that was started already. */
function formerPartners(live: LiveIndex, agendaSessionId: string): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const room of live.rooms) {
    if (room.agendaSessionId === agendaSessionId || room.openedAt === null) continue;
    const seated = live.seatsIn.get(room.id) ?? [];
    seated.forEach(({ accountId }, place) => seated.slice(place + 1).forEach((other) => pairs.push([accountId, other.accountId])));
  }
  return pairs;
}
