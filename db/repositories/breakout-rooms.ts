import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRoomQuestions, breakoutRooms, documents } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type BreakoutRoomRow = typeof breakoutRooms.$inferSelect;

/** The breakout rooms of a summit, session by session in order of time, then by number. */
export const listRoomsOfSummit = async (db: DbOrTx, summitId: string): Promise<BreakoutRoomRow[]> =>
  (
    await db
      .select({ room: breakoutRooms })
      .from(breakoutRooms)
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .where(eq(agendaSessions.summitId, summitId))
      .orderBy(asc(agendaSessions.startsAt), asc(breakoutRooms.number), asc(breakoutRooms.createdAt))
  ).map(({ room }) => room);

/** A room of this summit, held until the transaction ends; refuses with `not-found`. */
export async function getRoomForChange(tx: DbOrTx, summitId: string, id: string): Promise<BreakoutRoomRow> {
  const [row] = await tx
    .select({ room: breakoutRooms })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .where(and(eq(agendaSessions.summitId, summitId), eq(breakoutRooms.id, id)))
    .for('update', { of: breakoutRooms });
  if (!row) throw notFound('room');
  return row.room;
}

export const listRoomsOfAgendaSessions = async (db: DbOrTx, agendaSessionIds: string[]): Promise<BreakoutRoomRow[]> =>
  agendaSessionIds.length === 0 ? [] : db.select().from(breakoutRooms).where(inArray(breakoutRooms.agendaSessionId, agendaSessionIds)).orderBy(asc(breakoutRooms.number));

/** Makes a room together with the document its notes will stand in. One that is made open is open to all, unless it is said otherwise: nobody sits in it. */
export async function insertRoom(tx: DbOrTx, room: Omit<typeof breakoutRooms.$inferInsert, 'documentId'> & { documentId: string }): Promise<void> {
  await tx.insert(documents).values({ id: room.documentId, kind: 'room-notes', createdAt: room.createdAt });
  await tx.insert(breakoutRooms).values({ isOpenToAll: room.state === 'open', ...room });
}

/** What a convener says of a room before it opens. */
export type RoomPlan = Pick<BreakoutRoomRow, 'focus' | 'summary' | 'prompts' | 'capacity' | 'reserve' | 'language' | 'meets' | 'meetingUrl' | 'facilitatorId' | 'attribution'>;

export async function updateRoom(db: DbOrTx, id: string, change: Partial<RoomPlan & Pick<BreakoutRoomRow, 'number' | 'slug'>>): Promise<void> {
  await db.update(breakoutRooms).set(change).where(eq(breakoutRooms.id, id));
}

/** Removes planned rooms with their empty documents; a room that was ever open stays. */
export async function deletePlannedRooms(tx: DbOrTx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = await tx
    .delete(breakoutRooms)
    .where(and(inArray(breakoutRooms.id, ids), eq(breakoutRooms.state, 'planned')))
    .returning({ documentId: breakoutRooms.documentId });
  if (gone.length > 0) await tx.delete(documents).where(inArray(documents.id, gone.map(({ documentId }) => documentId)));
}

/** True when a room of one of these sessions was ever open, so that people's notes may stand in it. */
export async function hasOpenedRooms(db: DbOrTx, agendaSessionIds: string[]): Promise<boolean> {
  if (agendaSessionIds.length === 0) return false;
  const [row] = await db
    .select({ id: breakoutRooms.id })
    .from(breakoutRooms)
    .where(and(inArray(breakoutRooms.agendaSessionId, agendaSessionIds), ne(breakoutRooms.state, 'planned')))
    .limit(1);
  return row !== undefined;
}

/** The strategic question that each room takes on, by room. */
export async function listRoomQuestions(db: DbOrTx, roomIds: string[]): Promise<Map<string, string>> {
  if (roomIds.length === 0) return new Map();
  const rows = await db.select().from(breakoutRoomQuestions).where(inArray(breakoutRoomQuestions.breakoutRoomId, roomIds));
  return new Map(rows.map(({ breakoutRoomId, questionId }) => [breakoutRoomId, questionId]));
}

/** Gives a room its one strategic question, or takes it away. */
export async function replaceRoomQuestion(tx: DbOrTx, breakoutRoomId: string, questionId: string | null): Promise<void> {
  await tx.delete(breakoutRoomQuestions).where(eq(breakoutRoomQuestions.breakoutRoomId, breakoutRoomId));
  if (questionId) await tx.insert(breakoutRoomQuestions).values({ breakoutRoomId, questionId, position: 0 });
}

/** The ids of the sessions of a summit in which people may choose a room themselves. */
export async function listOpenChoices(db: DbOrTx, summitId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: agendaSessions.id })
    .from(agendaSessions)
    .where(and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.isChoiceOpen, true)));
  return new Set(rows.map(({ id }) => id));
}

/** Says whether people may choose a room themselves in a session of this summit. It is no part of the agenda that is released. */
export async function updateChoice(db: DbOrTx, summitId: string, agendaSessionId: string, isChoiceOpen: boolean): Promise<void> {
  await db
    .update(agendaSessions)
    .set({ isChoiceOpen })
    .where(and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.id, agendaSessionId)));
}
