import { lockSeats } from '#db/repositories/seats.ts';
import { indexFacts, type LiveIndex } from '#domain/live/live-index.ts';
import { seatingTaskOf, whoIsSeated } from '#domain/live/seating-task.ts';
import { suggestSeats } from '#domain/live/suggest-seats.ts';
import { conflict } from '#domain/refusal.ts';
import { seatReason } from '#domain/seating/seat-reason.ts';
import { loadSummitFacts } from '../load-facts.ts';
import { type AgendaUseCase, noteAct, summitChanged } from '../live-given.ts';
import { reseat, type SeatToGive } from './reseat.ts';

/**
 * Seats everybody by the solver: before rooms open all who are registered, later who is here. Seats placed by hand and seats in rooms that are
 * closing or closed stay, others change as little as possible. Refuses with `no-rooms`, and with `seats-changed` when seats or rooms changed
 * while it thought.
 */
export const solveSeats: AgendaUseCase<'solve-seats'> = async (given, { seed }) => {
  const { deps, summit, entry } = given;
  const live = indexFacts(await loadSummitFacts(deps.db, summit.id));
  const task = seatingTaskOf(live, { agendaSessionId: entry.id, seed, isSeated: whoIsSeated(live, entry.id) });
  if (task.rooms.length === 0) throw conflict('no-rooms', 'This session has no rooms that people could be seated in. Plan rooms first.');
  const { seats } = await deps.solveSeating(task);
  const changes = await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const now = indexFacts(await loadSummitFacts(tx, summit.id));
    if (standingOf(now, entry.id) !== standingOf(live, entry.id)) throw conflict('seats-changed', 'Seats or rooms changed while the plan was made. Nothing was changed; press again.');
    const seatsToGive = task.sitters.flatMap((sitter): SeatToGive[] => {
      const roomId = seats.get(sitter.id);
      return roomId === undefined ? [] : [{ accountId: sitter.id, roomId, how: 'solved', reason: seatReason(task, seats, sitter) ?? '', isPinned: false }];
    });
    const made = await reseat(tx, given, entry.id, seatsToGive);
    await noteAct(tx, given, 'solve-seats', `seated ${seatsToGive.length} people in “${entry.title}”, ${made.length} of them anew`, { kind: 'seats', agendaSessionId: entry.id, changes: made });
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

/** What a plan of seats was made upon: who sits where, which rooms take people, and who was taken out of them. */
function standingOf(live: LiveIndex, agendaSessionId: string): string {
  const rooms = live.rooms.filter((room) => room.agendaSessionId === agendaSessionId);
  const isHere = new Set(rooms.map(({ id }) => id));
  const lines = [
    ...live.seats.filter((seat) => isHere.has(seat.roomId)).map(({ accountId, roomId, isPinned }) => `${accountId} ${roomId} ${isPinned}`),
    ...live.bars.filter(({ roomId }) => isHere.has(roomId)).map(({ accountId, roomId }) => `${accountId} not ${roomId}`),
    ...rooms.map(({ id, state }) => `${id} ${state}`),
  ];
  return lines.toSorted().join('\n');
}
