import { type AgendaSessionRunRow, findRun } from '#db/repositories/agenda-session-runs.ts';
import { type BreakoutRoomRow, listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import { updateRooms } from '#db/repositories/live-rooms.ts';
import { lockSeats } from '#db/repositories/seats.ts';
import { invalid } from '#domain/refusal.ts';
import { type AgendaUseCase, noteAct } from '../live-given.ts';
import { requireOthersOver, roomsChanged } from './open-rooms.ts';
import { beginRun } from './run-of-the-day.ts';

/**
 * Starts a session, or lets one go on that was ended: the one that ran is over, and rooms that were in use close softly. Breakouts go on in
 * the rooms that ended with them; they are begun by opening rooms, which is what a first start of them is refused with. Refuses with `runs-already` and `rooms-in-use`.
 */
export const startRun: AgendaUseCase<'start-session'> = async (given) => {
  const { deps, summit, entry } = given;
  const opened = await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const former = await findRun(tx, entry.id);
    const rooms = former === null ? [] : (await listRoomsOfAgendaSessions(tx, [entry.id])).filter((room) => endedWith(former, room));
    if (entry.kind === 'breakouts' && rooms.length === 0) throw invalid('agendaSessionId', 'open-rooms', 'Breakouts begin when their rooms are opened.');
    if (rooms.length > 0) await requireOthersOver(tx, summit.id, entry.id);
    const { endsAt } = await beginRun(tx, given, entry, former);
    await updateRooms(tx, rooms.map(({ id }) => id), { state: 'open', endsAt, closesAt: null });
    await noteAct(tx, given, 'start-session', `${former === null ? 'started' : 'went on with'} “${entry.title}”`);
    return rooms;
  });
  return roomsChanged(opened);
};

/** Closed, or about to be, as its session was over; not by hand before that. */
const endedWith = ({ endsAt, endedAt }: AgendaSessionRunRow, room: BreakoutRoomRow): boolean =>
  (room.state === 'closing' || room.state === 'closed') && room.endsAt !== null && room.endsAt.getTime() >= Math.min(endsAt.getTime(), (endedAt ?? endsAt).getTime());
