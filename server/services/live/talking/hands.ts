import { deleteHand, endTurns, insertHand, insertTurn } from '#db/repositories/room-talk.ts';
import { isSeated, lockSeats } from '#db/repositories/seats.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { RoomUseCase } from '../live-given.ts';

/** Asks for the word; asking twice is asking once. */
export const raiseHand: RoomUseCase<'raise-hand'> = async ({ deps: { db }, person, now }, { roomId }) => {
  await insertHand(db, { roomId, accountId: person.accountId, raisedAt: now });
  return { changes: [{ part: 'talk', roomId }] };
};

/** Takes a hand down, one's own or another's. */
export const lowerHand: RoomUseCase<'lower-hand'> = async ({ deps: { db } }, { roomId, accountId }) => {
  await deleteHand(db, roomId, accountId);
  return { changes: [{ part: 'talk', roomId }] };
};

/** Gives somebody the word: their hand comes down, and whoever had the word has had it. Refuses who does not sit there. */
export const giveWord: RoomUseCase<'give-word'> = async ({ deps: { db }, summit, now }, { roomId, accountId }) => {
  await db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    if (!(await isSeated(tx, roomId, accountId))) throw conflict('not-seated', 'They do not sit in this room any more.');
    await endTurns(tx, [roomId], now);
    await deleteHand(tx, roomId, accountId);
    await insertTurn(tx, { id: createId(), roomId, accountId, startedAt: now });
  });
  return { changes: [{ part: 'talk', roomId }] };
};

/** Ends the turn of whoever has the word. */
export const endTurn: RoomUseCase<'end-turn'> = async ({ deps: { db }, now }, { roomId }) => {
  await endTurns(db, [roomId], now);
  return { changes: [{ part: 'talk', roomId }] };
};
