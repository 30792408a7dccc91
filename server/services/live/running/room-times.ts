import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import { updateRooms } from '#db/repositories/live-rooms.ts';
import type { DbOrTx } from '#db/client.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { SOFT_CLOSING_MS } from '#domain/live/room-clock.ts';
import { conflict } from '#domain/refusal.ts';

/** Refuses with `extended-meanwhile` when one of these ends is later than the end that somebody saw as they gave more time. */
export function requireSeenEnd(ends: readonly (Date | null)[], seen: number | undefined): void {
  if (seen === undefined || ends.every((end) => end === null || end.getTime() <= seen)) return;
  throw conflict('extended-meanwhile', 'Somebody else gave more time meanwhile. Look at the new end; nothing was changed.');
}

type Room = Pick<BreakoutRoomRow, 'id' | 'endsAt'>;

/** Begins the soft closing of rooms: a sentence can be finished. */
export const closeSoftly = (tx: DbOrTx, rooms: readonly Room[], now: Date): Promise<void> =>
  updateRooms(tx, rooms.map(({ id }) => id), { state: 'closing', endsAt: now, closesAt: new Date(now.getTime() + SOFT_CLOSING_MS) });

/** Gives rooms some minutes from their end on, or from now where that is past; those that were closing are open again. */
export async function extendRooms(tx: DbOrTx, rooms: readonly Room[], minutes: number, now: Date): Promise<void> {
  // Most rooms of a session end together: one statement for each moment.
  for (const moment of new Set(rooms.map((room) => endOf(room, now)))) {
    const ids = rooms.filter((room) => endOf(room, now) === moment).map(({ id }) => id);
    await updateRooms(tx, ids, { state: 'open', endsAt: new Date(moment + minutes * MINUTE_MS), closesAt: null });
  }
}

const endOf = ({ endsAt }: Room, now: Date): number => Math.max(endsAt?.getTime() ?? 0, now.getTime());
