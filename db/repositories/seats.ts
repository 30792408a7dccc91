import { and, count, eq, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRooms, participations, roomBars, seatPairs, seats, seatWishes } from '#db/schema/index.ts';

export type SeatRow = typeof seats.$inferSelect;

/** Whether an account was taken out of the breakout room of the row at hand, and not seated there again. */
export const isBarredFrom = (accountId: string | Placeholder): SQL<boolean> => sql<boolean>`exists (select 1 from room_bars where room_bars.room_id = breakout_rooms.id and room_bars.account_id = ${accountId})`;

/**
 * Whether an account may work in the breakout room of the row at hand: it sits there, or the room was opened to all and nobody took it out. Columns
 * are named with their tables by hand: in a question to one table Drizzle leaves these names out, and both sides would be the seat's own.
 */
export const isSeatedIn = (accountId: string | Placeholder): SQL<boolean> => sql<boolean>`(
  exists (select 1 from seats where seats.room_id = breakout_rooms.id and seats.account_id = ${accountId})
  or (breakout_rooms.is_open_to_all and not ${isBarredFrom(accountId)}))`;

/** The same of one room, and of who has a place in its summit: a seat of who has left counts no more. */
export async function isSeated(db: DbOrTx, roomId: string, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ isSeated: isSeatedIn(accountId) })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .innerJoin(participations, and(eq(participations.summitId, agendaSessions.summitId), eq(participations.accountId, accountId), eq(participations.state, 'registered')))
    .where(eq(breakoutRooms.id, roomId));
  return row?.isSeated ?? false;
}

/** Holds the seats of a summit until the transaction ends: who changes them does so one after another. */
export async function lockSeats(tx: DbOrTx, summitId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${summitId}, 5))`);
}

export async function findSeat(db: DbOrTx, agendaSessionId: string, accountId: string): Promise<SeatRow | null> {
  const [row] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.agendaSessionId, agendaSessionId), eq(seats.accountId, accountId)));
  return row ?? null;
}

export const listSeatsOfAccounts = async (db: DbOrTx, agendaSessionId: string, accountIds: string[]): Promise<SeatRow[]> =>
  accountIds.length === 0
    ? []
    : db
        .select()
        .from(seats)
        .where(and(eq(seats.agendaSessionId, agendaSessionId), inArray(seats.accountId, accountIds)));

/** How many have a seat in a breakout session, or in a room: who has left the summit is not counted, though their seat is kept should they come back. */
export const countSeatsOf = (db: DbOrTx, agendaSessionId: string): Promise<number> => countSeats(db, eq(seats.agendaSessionId, agendaSessionId));
export const countSeatsIn = (db: DbOrTx, roomId: string): Promise<number> => countSeats(db, eq(seats.roomId, roomId));

async function countSeats(db: DbOrTx, which: SQL): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(seats)
    .innerJoin(agendaSessions, eq(agendaSessions.id, seats.agendaSessionId))
    .innerJoin(participations, and(eq(participations.summitId, agendaSessions.summitId), eq(participations.accountId, seats.accountId), eq(participations.state, 'registered')))
    .where(which);
  return row?.count ?? 0;
}

/** Seats people, those who have a seat in that session anew. */
export async function putSeats(tx: DbOrTx, rows: (typeof seats.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  const anew = { roomId: sql`excluded.room_id`, how: sql`excluded.how`, reason: sql`excluded.reason`, isPinned: sql`excluded.is_pinned`, seatedAt: sql`excluded.seated_at`, seatedById: sql`excluded.seated_by_id` };
  await tx.insert(seats).values(rows).onConflictDoUpdate({ target: [seats.agendaSessionId, seats.accountId], set: anew });
}

export async function deleteSeats(tx: DbOrTx, agendaSessionId: string, accountIds: string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.delete(seats).where(and(eq(seats.agendaSessionId, agendaSessionId), inArray(seats.accountId, accountIds)));
}

export async function updatePin(tx: DbOrTx, agendaSessionId: string, accountId: string, isPinned: boolean): Promise<void> {
  await tx
    .update(seats)
    .set({ isPinned })
    .where(and(eq(seats.agendaSessionId, agendaSessionId), eq(seats.accountId, accountId)));
}

export async function putWish(tx: DbOrTx, agendaSessionId: string, accountId: string, roomIds: string[]): Promise<void> {
  await tx.insert(seatWishes).values({ agendaSessionId, accountId, roomIds }).onConflictDoUpdate({ target: [seatWishes.agendaSessionId, seatWishes.accountId], set: { roomIds } });
}

/** Two people together or apart; null ends it. */
export async function putPair(tx: DbOrTx, summitId: string, one: string, other: string, kind: 'together' | 'apart' | null): Promise<void> {
  const [oneId, otherId] = one < other ? [one, other] : [other, one];
  if (kind === null) await tx.delete(seatPairs).where(and(eq(seatPairs.summitId, summitId), eq(seatPairs.oneId, oneId), eq(seatPairs.otherId, otherId)));
  else await tx.insert(seatPairs).values({ summitId, oneId, otherId, kind }).onConflictDoUpdate({ target: [seatPairs.summitId, seatPairs.oneId, seatPairs.otherId], set: { kind } });
}

export async function isBarred(db: DbOrTx, roomId: string, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ roomId: roomBars.roomId })
    .from(roomBars)
    .where(and(eq(roomBars.roomId, roomId), eq(roomBars.accountId, accountId)));
  return row !== undefined;
}

export async function insertBar(tx: DbOrTx, roomId: string, accountId: string): Promise<void> {
  await tx.insert(roomBars).values({ roomId, accountId }).onConflictDoNothing();
}

export async function deleteBars(tx: DbOrTx, roomId: string, accountIds: string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.delete(roomBars).where(and(eq(roomBars.roomId, roomId), inArray(roomBars.accountId, accountIds)));
}
