import { and, eq, sql } from 'drizzle-orm';
import { builtOnce, type Db } from '#db/client.ts';
import { agendaSessions, breakoutRooms, communityMembers, participations, summits } from '#db/schema/index.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { isSeatedIn } from './seats.ts';
import type { Places } from './participations.ts';

export type DocumentPlace = {
  room: { id: string; state: BreakoutRoomState; /** See `isSeatedIn`. */ isSeatedHere: boolean };
  summit: { id: string; communityId: string; state: typeof summits.$inferSelect.state };
};

const askPlace = builtOnce((db) =>
  db
    .select({
      room: { id: breakoutRooms.id, state: breakoutRooms.state, isSeatedHere: isSeatedIn(sql.placeholder('accountId')) },
      summit: { id: summits.id, communityId: summits.communityId, state: summits.state },
      community: communityMembers.role,
      participation: { role: participations.role, state: participations.state },
    })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, summits.communityId), eq(communityMembers.accountId, sql.placeholder('accountId'))))
    .leftJoin(participations, and(eq(participations.summitId, summits.id), eq(participations.accountId, sql.placeholder('accountId'))))
    .where(eq(breakoutRooms.documentId, sql.placeholder('documentId')))
    .prepare('document_place'),
);

/**
 * Where a document stands, its room and summit, and which places this account has there, in one question; null when there
 * is no such document.
 */
export async function findDocumentPlace(db: Db, documentId: string, accountId: string): Promise<(DocumentPlace & Places) | null> {
  const [row] = await askPlace(db).execute({ documentId, accountId });
  return row ?? null;
}
