import { getHelpForChange, insertHelp, listHelp, updateHelp } from '#db/repositories/room-talk.ts';
import { lockSeats } from '#db/repositories/seats.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { RoomUseCase } from '../live-given.ts';

/** Calls a facilitator to a room; a room calls once at a time. Refuses with `asked-already`. */
export const askHelp: RoomUseCase<'ask-help'> = async ({ deps: { db }, summit, person, now }, { roomId, text }) => {
  await db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    if ((await listHelp(tx, [roomId])).length > 0) throw conflict('asked-already', 'Your room has asked already; a facilitator will come.');
    await insertHelp(tx, { id: createId(), roomId, askedById: person.accountId, text, askedAt: now });
  });
  return { changes: [{ part: 'talk', roomId }] };
};

/** Says that one is on the way to a room that called. Refuses with `taken-already` when another goes, and when it is over. */
export const takeHelp: RoomUseCase<'take-help'> = async ({ deps: { db }, person, now }, { roomId, helpId }) => {
  await db.transaction(async (tx) => {
    const help = await getHelpForChange(tx, roomId, helpId);
    if (help.endedAt !== null) throw conflict('over', 'This room needs no help any more.');
    if (help.takenById !== null && help.takenById !== person.accountId) throw conflict('taken-already', 'Somebody else is on the way there already.');
    await updateHelp(tx, helpId, { takenById: person.accountId, takenAt: help.takenAt ?? now });
  });
  return { changes: [{ part: 'talk', roomId }] };
};

/** Says that a room needs no help any more. */
export const endHelp: RoomUseCase<'end-help'> = async ({ deps: { db }, now }, { roomId, helpId }) => {
  await db.transaction(async (tx) => {
    await getHelpForChange(tx, roomId, helpId);
    await updateHelp(tx, helpId, { endedAt: now });
  });
  return { changes: [{ part: 'talk', roomId }] };
};
