import { getConveningAct, updateUndone } from '#db/repositories/convening-acts.ts';
import { listNamesOfRegistered } from '#db/repositories/participations.ts';
import { deleteBars, listSeatsOfAccounts, lockSeats } from '#db/repositories/seats.ts';
import { conflict } from '#domain/refusal.ts';
import { nameSome } from '#domain/summit-life.ts';
import { noteAct, type OtherUseCase, summitChanged } from '../live-given.ts';
import { reseat } from './reseat.ts';

/**
 * Takes an act upon seats back: whoever it moved sits where they sat before, and is told that this was taken back. Refuses what cannot be taken back or was, and with
 * `changed-since` when one of these seats was changed again.
 */
export const undoAct: OtherUseCase<'undo'> = async (given, { actId }) => {
  const { deps, summit, now } = given;
  const accountIds = await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const { undo, undoneAt, sentence } = await getConveningAct(tx, summit.id, actId);
    if (undo === null || undoneAt !== null) throw conflict('not-undoable', 'This was taken back already, or cannot be.');
    const people = undo.changes.map(({ accountId }) => accountId);
    const nameOf = await listNamesOfRegistered(tx, summit.id, people);
    const present = undo.changes.filter(({ accountId }) => nameOf.has(accountId));
    const seats = new Map((await listSeatsOfAccounts(tx, undo.agendaSessionId, people)).map((seat) => [seat.accountId, seat.roomId]));
    const changed = present.filter(({ accountId, after }) => (seats.get(accountId) ?? null) !== (after?.roomId ?? null));
    if (changed.length > 0) throw conflict('changed-since', `${nameSome(changed.map(({ accountId }) => nameOf.get(accountId) ?? ''))} sit elsewhere since. Nothing was taken back.`);
    await reseat(tx, given, undo.agendaSessionId, present.map(({ accountId, before }) => ({ accountId, roomId: before?.roomId ?? null, how: 'returned' as const, reason: '', isPinned: before?.isPinned ?? false })));
    // Whoever sits in a room again is not kept out of it.
    for (const roomId of new Set(present.flatMap(({ before }) => before?.roomId ?? []))) await deleteBars(tx, roomId, present.filter(({ before }) => before?.roomId === roomId).map(({ accountId }) => accountId));
    await updateUndone(tx, actId, now);
    await noteAct(tx, given, 'undo', `took back: ${sentence}`);
    return people;
  });
  return { changes: summitChanged, access: accountIds.map((accountId) => ({ accountId, summitId: summit.id })) };
};
