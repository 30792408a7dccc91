import { type BreakoutRoomRow, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { listSources, type ReportRow } from '#db/repositories/reports.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { conflict } from '#domain/refusal.ts';
import { composedBlocks, type ComposedBlock } from '#domain/report/composed-report.ts';
import type { ComposingDeps } from './load-composing.ts';
import { readRoomPassages, type RoomPassages } from './room-passages.ts';

/** Of all rooms of the summit those that a report is about: from which something was taken, and opened ones that it is to tell of. */
export const roomsOfReport = ({ kind, roomId, agendaSessionId }: ReportRow, rooms: readonly BreakoutRoomRow[], taken: ReadonlySet<string>): BreakoutRoomRow[] => {
  const isAbout = (room: BreakoutRoomRow): boolean => (kind === 'breakout' ? room.id === roomId : kind === 'panel' ? false : agendaSessionId === null || agendaSessionId === room.agendaSessionId);
  return rooms.filter((room) => taken.has(room.documentId) || (room.state !== 'planned' && isAbout(room)));
};

/** What one room that a report is about wrote, as it is now; the histories of the others are not read. Null where the report is about no such room. */
export async function readRoomOfReport(deps: Pick<ComposingDeps, 'db' | 'documentStore'>, report: ReportRow, isMeant: (room: BreakoutRoomRow) => boolean): Promise<RoomPassages | null> {
  const [rooms, sources] = await Promise.all([listRoomsOfSummit(deps.db, report.summitId), listSources(deps.db, report.id)]);
  const [read] = await readRoomPassages(deps, roomsOfReport(report, rooms, new Set(sources.map(({ documentId }) => documentId))).filter(isMeant).slice(0, 1));
  return read ?? null;
}

/** What stands in a report's own text, as last committed. */
export const readBlocks = async ({ documentStore }: Pick<ComposingDeps, 'documentStore'>, { documentId }: ReportRow): Promise<ComposedBlock[]> => composedBlocks(await readStoredContent(documentStore, documentId));

export type FoundPassage = { room: RoomPassages['room']; passage: RoomPassages['passages'][number] };

/** A passage as it stands in its room now; refuses with `conflict` when the room took it out. */
export function findPassage(read: RoomPassages | null, { client, clock }: { client: number; clock: number }): FoundPassage {
  const passage = read?.passages.find(({ block }) => block.client === client && block.clock === clock);
  if (!read || !passage) throw conflict('gone', 'The room has taken this passage out. Look at what it says now.');
  return { room: read.room, passage };
}
