import { getRoomForChange, listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import { listNamesOfRegistered } from '#db/repositories/participations.ts';
import { deleteBars, insertBar, listSeatsOfAccounts, lockSeats, putPair, updatePin } from '#db/repositories/seats.ts';
import type { LiveActOf } from '#domain/live/live-act.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { nameSome } from '#domain/summit-life.ts';
import { type AgendaUseCase, type LiveGiven, noteAct, type OtherUseCase, type RoomUseCase, summitChanged } from '../live-given.ts';
import { tellOfMove } from './tell-of-move.ts';
import { requireTaking } from './require-taking.ts';
import { reseat } from './reseat.ts';

/**
 * Moves one person or a whole group to a room, by the hand of who facilitates: nobody has to agree, everybody is told who moved
 * them. A room may so get more people than it holds. Refuses with `moved-meanwhile` when somebody sits elsewhere by now, and people
 * without a place in the summit.
 */
export const move: RoomUseCase<'move'> = async (given, act) => {
  const { deps, summit, room } = given;
  if (room.agendaSessionId !== act.agendaSessionId) throw invalid('roomId', 'foreign-room', 'This room is of another session.');
  const reasons = await suggestedReasons(given, act.accountIds);
  const names = await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    requireTaking(await getRoomForChange(tx, summit.id, room.id));
    const nameOf = await listNamesOfRegistered(tx, summit.id, act.accountIds);
    if (nameOf.size < new Set(act.accountIds).size) throw conflict('not-registered', 'Somebody of those chosen has no place in this summit any more. Nothing was changed.');
    const seats = new Map((await listSeatsOfAccounts(tx, act.agendaSessionId, act.accountIds)).map((seat) => [seat.accountId, seat.roomId]));
    requireWhereTheyWere(act, seats, nameOf);
    const changes = await reseat(tx, given, act.agendaSessionId, act.accountIds.map((accountId) => ({ accountId, roomId: room.id, how: 'moved' as const, reason: reasons.get(accountId) ?? '', isPinned: true })));
    await deleteBars(tx, room.id, act.accountIds);
    await tellOfMove(given, tx, room, changes);
    const from = await fromWords(tx, act.agendaSessionId, act.accountIds.map((accountId) => seats.get(accountId)));
    await noteAct(tx, given, 'move', `moved ${listed(act.accountIds.map((id) => nameOf.get(id) ?? 'somebody'))} ${from}to room ${room.number}`, { kind: 'seats', agendaSessionId: act.agendaSessionId, changes });
    return nameOf;
  });
  return { changes: summitChanged, access: [...names.keys()].map((accountId) => ({ accountId, summitId: summit.id })) };
};

/** Why the room suits those who are given the very seat that was suggested to them. */
async function suggestedReasons({ deps, summit, room }: LiveGiven & { room: { id: string } }, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const suggested = await Promise.all(accountIds.map(async (accountId) => ({ accountId, suggestion: await deps.live().suggestionTo(summit.id, accountId) })));
  return new Map(suggested.flatMap(({ accountId, suggestion }) => (suggestion?.roomId === room.id ? [[accountId, suggestion.reason] as const] : [])));
}

function requireWhereTheyWere({ accountIds, fromRoomIds }: LiveActOf<'move'>, seats: ReadonlyMap<string, string>, nameOf: ReadonlyMap<string, string>): void {
  if (fromRoomIds.length === 0) return;
  const elsewhere = accountIds.filter((accountId, place) => (seats.get(accountId) ?? '') !== (fromRoomIds[place] ?? ''));
  if (elsewhere.length > 0) throw conflict('moved-meanwhile', `Somebody else moved ${nameSome(elsewhere.map((id) => nameOf.get(id) ?? 'somebody'))} meanwhile. Look again; nothing was changed.`);
}

/** "from room 2 " where all come from one room, else nothing. */
async function fromWords(tx: Parameters<typeof listRoomsOfAgendaSessions>[0], agendaSessionId: string, roomIds: readonly (string | undefined)[]): Promise<string> {
  const [first, ...others] = [...new Set(roomIds)];
  if (first === undefined || others.length > 0) return '';
  const room = (await listRoomsOfAgendaSessions(tx, [agendaSessionId])).find(({ id }) => id === first);
  return room ? `from room ${room.number} ` : '';
}

const listed = (names: readonly string[]): string => (names.length <= 3 ? names.join(', ') : `${names.length} people`);

/** Takes somebody out of a room; they do not choose it again by themselves, and what goes on there is told them no more. Refuses who does not sit there. */
export const unseat: RoomUseCase<'unseat'> = async (given, { accountId }) => {
  const { deps, summit, room } = given;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    await getRoomForChange(tx, summit.id, room.id);
    const [seat] = await listSeatsOfAccounts(tx, room.agendaSessionId, [accountId]);
    if (seat?.roomId !== room.id) throw conflict('moved-meanwhile', 'They do not sit in this room any more. Nothing was changed.');
    const nameOf = await listNamesOfRegistered(tx, summit.id, [accountId]);
    const changes = await reseat(tx, given, room.agendaSessionId, [{ accountId, roomId: null, how: 'moved', reason: '', isPinned: false }]);
    await insertBar(tx, room.id, accountId);
    await noteAct(tx, given, 'unseat', `took ${nameOf.get(accountId) ?? 'somebody'} out of room ${room.number}`, { kind: 'seats', agendaSessionId: room.agendaSessionId, changes });
  });
  return { changes: summitChanged, takenOut: [{ accountId, summitId: summit.id }] };
};

/** Says that the solver leaves somebody where they sit, or that it may move them. */
export const pin: AgendaUseCase<'pin'> = async ({ deps: { db } , entry }, { accountId, isPinned }) => {
  await updatePin(db, entry.id, accountId, isPinned);
  return { changes: summitChanged };
};

/** Says that two people are to sit together, or apart, or that it does not matter. Refuses people without a place, and one person twice. */
export const pair: OtherUseCase<'pair'> = async ({ deps: { db }, summit }, { oneId, otherId, pairing }) => {
  if (oneId === otherId) throw invalid('otherId', 'same-person', 'Choose two people.');
  if ((await listNamesOfRegistered(db, summit.id, [oneId, otherId])).size < 2) throw conflict('not-registered', 'One of the two has no place in this summit any more.');
  await putPair(db, summit.id, oneId, otherId, pairing === 'none' ? null : pairing);
  return { changes: summitChanged };
};
