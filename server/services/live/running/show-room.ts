import { clearDeliberationWall } from '#db/repositories/deliberations.ts';
import { clearWall, updateRooms } from '#db/repositories/live-rooms.ts';
import { lockSeats } from '#db/repositories/seats.ts';
import { conflict } from '#domain/refusal.ts';
import { noteAct, type RoomUseCase, summitChanged } from '../live-given.ts';

/** Puts a room up on the wall of the hall, in place of whatever stands there, or takes it down. Refuses a room that was never opened with `not-opened`. */
export const showRoom: RoomUseCase<'show-room'> = async (given, { roomId, isShown }) => {
  const { deps, summit, room, now } = given;
  if (isShown && room.openedAt === null) throw conflict('not-opened', `Room ${room.number} was not opened yet: it has nothing to show.`);
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    if (isShown) {
      await clearWall(tx, summit.id);
      await clearDeliberationWall(tx, summit.id);
    }
    await updateRooms(tx, [roomId], { shownAt: isShown ? now : null });
    await noteAct(tx, given, 'show-room', isShown ? `put room ${room.number} up on the screen` : `took room ${room.number} off the screen`);
  });
  return { changes: [...summitChanged, { part: 'deliberations' }] };
};
