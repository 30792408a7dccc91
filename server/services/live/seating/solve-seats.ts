import { lockSeats } from '#db/repositories/seats.ts';
import { indexFacts, type LiveIndex } from '#domain/live/live-index.ts';
import { isBetweenRooms, isInUse } from '#domain/live/place-of.ts';
import { isToBeSeated, seatingTaskOf } from '#domain/live/seating-task.ts';
import { suggestSeats } from '#domain/live/suggest-seats.ts';
import { conflict } from '#domain/refusal.ts';
import { seatReason } from '#domain/seating/seat-reason.ts';
import { loadSummitFacts } from '../load-facts.ts';
import { type AgendaUseCase, noteAct, summitChanged } from '../live-given.ts';
import { reseat, type SeatToGive } from './reseat.ts';

/**
 * Seats everybody by the solver: before rooms open all who are registered, later who is here. Seats placed by hand stay, others change as
 * little as possible. Refuses with `no-rooms`, and with `seats-changed` when seats changed while it thought.
 */
export const solveSeats: AgendaUseCase<'solve-seats'> = async (given, { seed }) => {
  const { deps, summit, entry } = given;
  const live = indexFacts(await loadSummitFacts(deps.db, summit.id));
  const task = seatingTaskOf(live, { agendaSessionId: entry.id, seed, isSeated: whoSits(live, entry.id) });
  if (task.rooms.length === 0) throw conflict('no-rooms', 'This session has no rooms that people could be seated in. Plan rooms first.');
  const { seats } = await deps.solveSeating(task);
  const words = { nameOf: (id: string) => live.personOf.get(id)?.name ?? 'somebody' };
  const changes = await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const now = indexFacts(await loadSummitFacts(tx, summit.id));
    if (seatsAre(now, entry.id) !== seatsAre(live, entry.id)) throw conflict('seats-changed', 'Seats changed while the plan was made. Nothing was changed; press again.');
    const seatsToGive = task.sitters.flatMap((sitter): SeatToGive[] => {
      const roomId = seats.get(sitter.id);
      return roomId === undefined ? [] : [{ accountId: sitter.id, roomId, how: 'solved', reason: seatReason(task, seats, sitter, words) ?? '', isPinned: false }];
    });
    const made = await reseat(tx, given, entry.id, seatsToGive);
    await noteAct(tx, given, 'solve-seats', `seated ${task.sitters.length} people in “${entry.title}”, ${made.length} of them anew`, { kind: 'seats', agendaSessionId: entry.id, changes: made });
    return made;
  });
  return { changes: summitChanged, access: changes.map(({ accountId }) => ({ accountId, summitId: summit.id })) };
};

/** Gives everybody in the lobby the seat that is suggested to them. Refuses with `lobby-empty`. */
export const seatLobby: AgendaUseCase<'seat-lobby'> = async (given) => {
  const { deps, summit, entry } = given;
  const changes = await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const live = indexFacts(await loadSummitFacts(tx, summit.id));
    const suggested = [...suggestSeats(live)].filter(([, { roomId }]) => live.roomOf.get(roomId)?.agendaSessionId === entry.id);
    if (suggested.length === 0) throw conflict('lobby-empty', 'Nobody waits in the lobby for whom there is a free seat.');
    const made = await reseat(tx, given, entry.id, suggested.map(([accountId, { roomId, reason }]) => ({ accountId, roomId, how: 'suggested' as const, reason, isPinned: false })));
    await noteAct(tx, given, 'seat-lobby', `seated ${made.length} from the lobby`, { kind: 'seats', agendaSessionId: entry.id, changes: made });
    return made;
  });
  return { changes: summitChanged, access: changes.map(({ accountId }) => ({ accountId, summitId: summit.id })) };
};

/** Before rooms open all who are to be seated; later who is here, and who has a seat already. */
function whoSits(live: LiveIndex, agendaSessionId: string): (accountId: string) => boolean {
  const isUnderWay = live.rooms.some((room) => room.agendaSessionId === agendaSessionId && isInUse(room));
  return (accountId) => {
    const person = live.personOf.get(accountId);
    const hasSeat = (live.seatsOf.get(accountId) ?? []).some((seat) => seat.agendaSessionId === agendaSessionId);
    if (!person || (!isToBeSeated(person) && !hasSeat)) return false;
    return !isUnderWay || hasSeat || isBetweenRooms(live, accountId);
  };
}

const seatsAre = (live: LiveIndex, agendaSessionId: string): string =>
  live.seats
    .filter((seat) => seat.agendaSessionId === agendaSessionId)
    .map(({ accountId, roomId, isPinned }) => `${accountId} ${roomId} ${isPinned}`)
    .toSorted()
    .join('\n');
