import type { DbOrTx } from '#db/client.ts';
import { deleteHands } from '#db/repositories/room-talk.ts';
import { deleteSeats, listSeatsOfAccounts, putSeats } from '#db/repositories/seats.ts';
import type { HowSeated } from '#domain/live/how-seated.ts';
import type { SeatChange } from '#domain/live/undo.ts';
import type { LiveGiven } from '../live-given.ts';

export type SeatToGive = { accountId: string; /** Null takes the seat away. */ roomId: string | null; how: HowSeated; reason: string; isPinned: boolean };

/** Gives people the seats named and takes down the hands that they had raised elsewhere; answers with what changed. The seats are to be held. */
export async function reseat(tx: DbOrTx, { person, now }: LiveGiven, agendaSessionId: string, seats: readonly SeatToGive[]): Promise<SeatChange[]> {
  const former = new Map((await listSeatsOfAccounts(tx, agendaSessionId, seats.map(({ accountId }) => accountId))).map((seat) => [seat.accountId, seat]));
  const changed = seats.filter(({ accountId, roomId }) => (former.get(accountId)?.roomId ?? null) !== roomId);
  await putSeats(
    tx,
    changed.flatMap(({ roomId, ...seat }) => (roomId === null ? [] : [{ ...seat, agendaSessionId, roomId, seatedAt: now, seatedById: person.accountId }])),
  );
  await deleteSeats(tx, agendaSessionId, changed.filter(({ roomId }) => roomId === null).map(({ accountId }) => accountId));
  await deleteHands(tx, [...new Set([...former.values()].map(({ roomId }) => roomId))], changed.map(({ accountId }) => accountId));
  return changed.map(({ accountId, roomId }) => {
    const before = former.get(accountId);
    return {
      accountId,
      before: before ? { roomId: before.roomId, isPinned: before.isPinned } : null,
      after: roomId === null ? null : { roomId },
    };
  });
}
