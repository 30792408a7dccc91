import { findParticipation } from '#db/repositories/participations.ts';
import { updateReady, updateRooms } from '#db/repositories/live-rooms.ts';
import { isSeated } from '#db/repositories/seats.ts';
import { isAtLeast } from '#domain/role.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { type RoomUseCase, summitChanged } from '../live-given.ts';

/** Says who writes down what the room finds; empty for nobody. Refuses who does not sit there. */
export const setScribe: RoomUseCase<'set-scribe'> = async ({ deps: { db } }, { roomId, accountId }) => {
  if (accountId !== '' && !(await isSeated(db, roomId, accountId))) throw conflict('not-seated', 'They do not sit in this room any more.');
  await updateRooms(db, [roomId], { scribeId: accountId || null });
  return { changes: summitChanged };
};

/** Says who facilitates in a room; empty for nobody. Refuses who has not that role in the summit. */
export const setFacilitator: RoomUseCase<'set-facilitator'> = async ({ deps: { db }, summit }, { roomId, accountId }) => {
  const place = accountId === '' ? null : await findParticipation(db, summit.id, accountId);
  if (accountId !== '' && !(place?.state === 'registered' && isAtLeast(place.role, 'facilitator'))) throw invalid('accountId', 'no-facilitator', 'Choose among those who facilitate in this summit.');
  await updateRooms(db, [roomId], { facilitatorId: accountId || null });
  return { changes: summitChanged };
};

/** Says that a prompt is ready to report, or not yet. Refuses prompts that the room has not. */
export const markReady: RoomUseCase<'mark-ready'> = async ({ deps: { db }, room }, { roomId, promptId, isReady }) => {
  if (!room.prompts.some(({ id }) => id === promptId)) throw invalid('promptId', 'no-prompt', 'The room has no such prompt.');
  await updateReady(db, roomId, promptId, isReady);
  return { changes: summitChanged };
};
