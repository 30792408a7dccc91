import type { DbOrTx } from '#db/client.ts';
import { type BreakoutRoomRow, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';

/** The rooms of the sessions that somebody sees, in order; a room of one that is not released yet would tell of it. */
export async function shownRooms(db: DbOrTx, summitId: string, entries: readonly { id: string }[]): Promise<BreakoutRoomRow[]> {
  const shown = new Set(entries.map(({ id }) => id));
  return (await listRoomsOfSummit(db, summitId)).filter(({ agendaSessionId }) => shown.has(agendaSessionId));
}
