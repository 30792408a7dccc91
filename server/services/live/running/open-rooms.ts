import { type BreakoutRoomRow, listRoomsOfAgendaSessions, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { updateRooms } from '#db/repositories/live-rooms.ts';
import { countSeatsOf, lockSeats } from '#db/repositories/seats.ts';
import { findRunning } from '#db/repositories/agenda-session-runs.ts';
import type { DbOrTx } from '#db/client.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { endOfOpened } from '#domain/live/expected-end.ts';
import { isInUse } from '#domain/live/place-of.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { type AgendaUseCase, noteAct, type Outcome, type RoomUseCase, summitChanged } from '../live-given.ts';
import { beginRun } from './run-of-the-day.ts';
import { putPromptsInRooms } from './put-prompts-in-rooms.ts';
import { closeSoftly, extendRooms, requireSeenEnd } from './room-times.ts';

/** Access to these rooms' documents has changed, as have the times of rooms. */
export const roomsChanged = (rooms: readonly BreakoutRoomRow[]): Outcome => ({ changes: summitChanged, access: rooms.map(({ documentId }) => ({ documentId })), areTimesChanged: true });

/**
 * Opens planned rooms of a breakout session, all unless some are named, and starts the session. They end when the session does, or its other
 * rooms, but not at once where that is past; or after the minutes given. While nobody is seated in the session they are opened to all who take part, and stay so. Refuses with `no-rooms`, and with `rooms-in-use` while rooms of another session are: nobody is in two rooms at once.
 */
export const openRooms: AgendaUseCase<'open-rooms'> = async (given, { roomIds, minutes }) => {
  const { deps, summit, entry, now } = given;
  if (entry.kind !== 'breakouts') throw invalid('agendaSessionId', 'no-breakouts', 'Rooms meet in a session of the kind “Breakouts”.');
  const opened = await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    await requireOthersOver(tx, summit.id, entry.id);
    const rooms = await chosenRooms(tx, entry.id, roomIds, ({ state }) => state === 'planned');
    if (rooms.length === 0) throw conflict('no-rooms', 'There is no planned room to open. Nothing was changed.');
    const running = await findRunning(tx, summit.id);
    const { endsAt } = running?.agendaSessionId === entry.id ? running : await beginRun(tx, given, entry);
    const others = (await chosenRooms(tx, entry.id, [], ({ state }) => state === 'open')).flatMap((room) => room.endsAt?.getTime() ?? []);
    const until = new Date(minutes === undefined ? endOfOpened(endsAt.getTime(), others, now.getTime()) : now.getTime() + minutes * MINUTE_MS);
    await updateRooms(tx, rooms.map(({ id }) => id), { state: 'open', openedAt: now, endsAt: until, closesAt: null, isOpenToAll: await isNobodySeated(tx, entry.id) });
    await noteAct(tx, given, 'open-rooms', `opened ${roomWords(rooms)}`);
    return rooms;
  });
  return { ...roomsChanged(opened), afterwards: () => putPromptsInRooms(deps) };
};

/** Gives rooms in use some minutes more, all unless some are named. Refuses with `no-rooms`, and when others did so since (`extended-meanwhile`). */
export const extendTime: AgendaUseCase<'extend-rooms'> = async (given, { roomIds, minutes, until }) => {
  const { deps, summit, entry, now } = given;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const rooms = await chosenRooms(tx, entry.id, roomIds, isInUse);
    if (rooms.length === 0) throw conflict('no-rooms', 'None of these rooms is open any more. Reopen it to go on; nothing was changed.');
    requireSeenEnd(rooms.map(({ endsAt }) => endsAt), until);
    await extendRooms(tx, rooms, minutes, now);
    await noteAct(tx, given, 'extend-rooms', `gave ${roomWords(rooms)} ${minutes} min more`);
  });
  return { changes: summitChanged, areTimesChanged: true };
};

/** Closes rooms softly, all that are open unless some are named. Refuses with `no-rooms`. */
export const closeRooms: AgendaUseCase<'close-rooms'> = async (given, { roomIds }) => {
  const { deps, summit, entry, now } = given;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const rooms = await chosenRooms(tx, entry.id, roomIds, ({ state }) => state === 'open');
    if (rooms.length === 0) throw conflict('no-rooms', 'None of these rooms is open any more. Nothing was changed.');
    await closeSoftly(tx, rooms, now);
    await noteAct(tx, given, 'close-rooms', `closed ${roomWords(rooms)} softly`);
  });
  return { changes: summitChanged, areTimesChanged: true };
};

/** Opens a closed room again for some minutes; whoever sat there has their seat, and who could work there still can. Refuses with `not-closed` and `rooms-in-use`. */
export const reopenRoom: RoomUseCase<'reopen-room'> = async (given, { roomId, minutes }) => {
  const { deps, summit, room, now } = given;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    await requireOthersOver(tx, summit.id, room.agendaSessionId);
    const [current] = await chosenRooms(tx, room.agendaSessionId, [roomId], ({ state }) => state === 'closed');
    if (!current) throw conflict('not-closed', `Room ${room.number} is not closed. Nothing was changed.`);
    await updateRooms(tx, [roomId], { state: 'open', openedAt: current.openedAt ?? now, endsAt: new Date(now.getTime() + minutes * MINUTE_MS), closesAt: null, isOpenToAll: current.isOpenToAll || (await isNobodySeated(tx, room.agendaSessionId)) });
    await noteAct(tx, given, 'reopen-room', `opened room ${room.number} again for ${minutes} min`);
  });
  return roomsChanged([room]);
};

const isNobodySeated = async (tx: DbOrTx, agendaSessionId: string): Promise<boolean> => (await countSeatsOf(tx, agendaSessionId)) === 0;

/** Refuses with `rooms-in-use` while rooms of another session are. */
export async function requireOthersOver(tx: DbOrTx, summitId: string, agendaSessionId: string): Promise<void> {
  const used = (await listRoomsOfSummit(tx, summitId)).find((room) => room.agendaSessionId !== agendaSessionId && isInUse(room));
  if (used) throw conflict('rooms-in-use', `People are still in room ${used.number} of another session. Close its rooms first; nothing was changed.`);
}

async function chosenRooms(tx: DbOrTx, agendaSessionId: string, roomIds: readonly string[], isMeant: (room: BreakoutRoomRow) => boolean): Promise<BreakoutRoomRow[]> {
  const rooms = await listRoomsOfAgendaSessions(tx, [agendaSessionId]);
  return rooms.filter((room) => isMeant(room) && (roomIds.length === 0 || roomIds.includes(room.id)));
}

const roomWords = (rooms: readonly BreakoutRoomRow[]): string =>
  rooms.length === 1 ? `room ${rooms[0]?.number}` : rooms.length <= 4 ? `rooms ${rooms.map(({ number }) => number).join(', ')}` : `${rooms.length} rooms`;
