import type { DbOrTx } from '#db/client.ts';
import { type BreakoutRoomRow, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import type { SummitReport } from './summit-reports.ts';

/** A room with the report of it that was published last. */
export type ShownRoom = BreakoutRoomRow & { report: SummitReport | null };

/** The rooms of the sessions that somebody sees, in order; a room of one that is not released yet would tell of it. */
export async function shownRooms(db: DbOrTx, summitId: string, entries: readonly { id: string }[], reports: readonly SummitReport[]): Promise<ShownRoom[]> {
  const shown = new Set(entries.map(({ id }) => id));
  return (await listRoomsOfSummit(db, summitId)).filter(({ agendaSessionId }) => shown.has(agendaSessionId)).map((room) => ({ ...room, report: reports.find(({ roomId }) => roomId === room.id) ?? null }));
}
