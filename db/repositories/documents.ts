import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRooms, summits } from '#db/schema/index.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';

export type DocumentPlace = {
  room: { id: string; state: BreakoutRoomState };
  summit: { id: string; communityId: string; state: typeof summits.$inferSelect.state };
};

/** Where a document stands: its room and summit; null when there is no such document. */
export async function findDocumentPlace(db: DbOrTx, documentId: string): Promise<DocumentPlace | null> {
  const [row] = await db
    .select({
      room: { id: breakoutRooms.id, state: breakoutRooms.state },
      summit: { id: summits.id, communityId: summits.communityId, state: summits.state },
    })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
    .where(eq(breakoutRooms.documentId, documentId));
  return row ?? null;
}
