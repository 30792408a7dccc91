import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import { deleteHand } from '#db/repositories/room-talk.ts';
import { countSeatsIn, findSeat, isBarred, lockSeats, putSeats, putWish } from '#db/repositories/seats.ts';
import { getRoomForChange, listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import type { DbOrTx } from '#db/client.ts';
import { can } from '#domain/permissions.ts';
import { conflict, forbidden, invalid } from '#domain/refusal.ts';
import { type AgendaUseCase, type LiveGiven, type OtherUseCase, type RoomUseCase, summitChanged } from '../live-given.ts';
import { requireTaking } from './require-taking.ts';

/** Notes which rooms somebody would like best. Refuses rooms of other sessions. */
export const wish: AgendaUseCase<'wish'> = async ({ deps: { db }, person, entry }, { roomIds }) => {
  const known = new Set((await listRoomsOfAgendaSessions(db, [entry.id])).map(({ id }) => id));
  if (roomIds.some((id) => !known.has(id))) throw invalid('roomIds', 'foreign-room', 'Choose among the rooms of this session.');
  await putWish(db, entry.id, person.accountId, [...new Set(roomIds)]);
  return { changes: summitChanged };
};

/**
 * Takes a seat by one's own choice, and gives up the one that somebody had in that session; who does so is here. Refuses a room that
 * is full (`room-full`) or over, and one that the person was taken out of; and with `not-registered` who convenes without a place of their own,
 * since nobody would see them sit there.
 */
export const chooseSeat: RoomUseCase<'choose-seat'> = async (given, { roomId }) => {
  const { deps, summit, person, standing, room, now } = given;
  const suggestion = await deps.live().suggestionTo(summit.id, person.accountId);
  const isSuggested = suggestion?.roomId === roomId;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    requireTaking(await getRoomForChange(tx, summit.id, roomId));
    await requirePlace(tx, given);
    const seat = await findSeat(tx, room.agendaSessionId, person.accountId);
    if (seat?.roomId !== roomId) {
      if (!can(standing, 'live.move') && (await isBarred(tx, roomId, person.accountId))) throw forbidden('A facilitator took you out of this room. Choose another, or ask them.');
      const taken = await countSeatsIn(tx, roomId);
      if (taken >= room.capacity) throw conflict('room-full', `Room ${room.number} is full, ${taken} of ${room.capacity}. Choose another; nothing was changed.`);
      const reason = isSuggested ? suggestion.reason : 'chosen';
      await putSeats(tx, [{ agendaSessionId: room.agendaSessionId, accountId: person.accountId, roomId, how: isSuggested ? 'suggested' : 'chosen', reason, isPinned: false, seatedAt: now, seatedById: person.accountId }]);
      if (seat) await deleteHand(tx, seat.roomId, person.accountId);
    }
    await beHere(tx, given);
  });
  return { changes: summitChanged, access: [{ accountId: person.accountId, summitId: summit.id }] };
};

async function requirePlace(tx: DbOrTx, { summit, person }: LiveGiven): Promise<void> {
  const place = await findParticipation(tx, summit.id, person.accountId);
  if (place?.state !== 'registered') throw conflict('not-registered', 'You have no place in this summit yet. Join it first, then choose a room; nothing was changed.');
}

/** Steps out for a while: the seat is kept. */
export const stepOut: OtherUseCase<'step-out'> = async (given) => {
  const { deps, summit, person, now } = given;
  await beHere(deps.db, given);
  await updateParticipation(deps.db, summit.id, person.accountId, { steppedOutAt: now });
  return { changes: summitChanged };
};

/** Comes back to the seat that was kept. */
export const comeBack: OtherUseCase<'come-back'> = async (given) => {
  await beHere(given.deps.db, given);
  return { changes: summitChanged };
};

/** Whoever acts for themselves is here. Those who facilitate without a place in the summit have nothing to note. */
async function beHere(tx: DbOrTx, { summit, person, now }: LiveGiven): Promise<void> {
  const place = await findParticipation(tx, summit.id, person.accountId);
  if (place?.state === 'registered') await updateParticipation(tx, summit.id, person.accountId, { checkedInAt: place.checkedInAt ?? now, steppedOutAt: null });
}
