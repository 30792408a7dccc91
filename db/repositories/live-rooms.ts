import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRooms } from '#db/schema/index.ts';
import type { BreakoutRoomRow } from './breakout-rooms.ts';

/** A breakout room with what its session allows. */
export type RoomOfSummit = BreakoutRoomRow & { isChoiceOpen: boolean };

type RoomTimes = Partial<Pick<BreakoutRoomRow, 'state' | 'openedAt' | 'endsAt' | 'closesAt' | 'scribeId' | 'facilitatorId' | 'isChatMuted' | 'isOpenToAll' | 'promptedAt' | 'shownAt'>>;

export async function updateRooms(tx: DbOrTx, ids: string[], change: RoomTimes): Promise<void> {
  if (ids.length > 0) await tx.update(breakoutRooms).set(change).where(inArray(breakoutRooms.id, ids));
}

/** Notes that a prompt is ready, or not; two people who note different ones at once do not undo each other. */
export async function updateReady(tx: DbOrTx, id: string, promptId: string, isReady: boolean): Promise<void> {
  const without = sql`array_remove(${breakoutRooms.readyPrompts}, ${promptId})`;
  await tx.update(breakoutRooms).set({ readyPrompts: isReady ? sql`array_append(${without}, ${promptId})` : without }).where(eq(breakoutRooms.id, id));
}

/** Takes whatever room of a summit is on the wall of the hall off it. */
export async function clearWall(tx: DbOrTx, summitId: string): Promise<void> {
  const ofSummit = tx.select({ id: agendaSessions.id }).from(agendaSessions).where(eq(agendaSessions.summitId, summitId));
  await tx.update(breakoutRooms).set({ shownAt: null }).where(and(inArray(breakoutRooms.agendaSessionId, ofSummit), isNotNull(breakoutRooms.shownAt)));
}

/** Rooms anywhere in which people work or finish their sentences, with their summits. */
export const listRoomsInUse = (db: DbOrTx) =>
  db
    .select({ room: breakoutRooms, summitId: agendaSessions.summitId })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .where(inArray(breakoutRooms.state, ['open', 'closing']));

/** Rooms that were opened and whose document does not hold their prompts yet. */
export const listRoomsToPrompt = (db: DbOrTx) =>
  db
    .select({ room: breakoutRooms, summitId: agendaSessions.summitId })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .where(and(or(eq(breakoutRooms.state, 'open'), eq(breakoutRooms.state, 'closing')), isNull(breakoutRooms.promptedAt)));
