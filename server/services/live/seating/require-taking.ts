import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import { conflict } from '#domain/refusal.ts';

/** Refuses a room that is closing or closed: nobody is sent where it is over. */
export function requireTaking({ state, number }: Pick<BreakoutRoomRow, 'state' | 'number'>): void {
  if (state === 'closing' || state === 'closed') throw conflict('room-over', `Room ${number} is closing or closed. Choose another; nothing was changed.`);
}
