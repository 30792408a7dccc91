import { and, eq, sql } from 'drizzle-orm';
import { builtOnce, type Db } from '#db/client.ts';
import { agendaSessions, breakoutRooms, communityMembers, documents, participations, reports, summits } from '#db/schema/index.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { isSeatedIn } from './seats.ts';
import type { Places } from './participations.ts';

type Summit = { id: string; communityId: string; state: typeof summits.$inferSelect.state };
/** Where a document stands: it is the notes of a room, or the text of a report. */
export type DocumentPlace =
  | { kind: 'room-notes'; room: { id: string; state: BreakoutRoomState; /** See `isSeatedIn`. */ isSeatedHere: boolean }; summit: Summit }
  | { kind: 'report'; report: { id: string; slug: string }; summit: Summit };

const askPlace = builtOnce((db) =>
  db
    .select({
      room: { id: breakoutRooms.id, state: breakoutRooms.state, isSeatedHere: isSeatedIn(sql.placeholder('accountId')) },
      report: { id: reports.id, slug: reports.slug },
      summit: { id: summits.id, communityId: summits.communityId, state: summits.state },
      community: communityMembers.role,
      participation: { role: participations.role, state: participations.state },
    })
    .from(documents)
    .leftJoin(breakoutRooms, eq(breakoutRooms.documentId, documents.id))
    .leftJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .leftJoin(reports, eq(reports.documentId, documents.id))
    .innerJoin(summits, eq(summits.id, sql`coalesce(${agendaSessions.summitId}, ${reports.summitId})`))
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, summits.communityId), eq(communityMembers.accountId, sql.placeholder('accountId'))))
    .leftJoin(participations, and(eq(participations.summitId, summits.id), eq(participations.accountId, sql.placeholder('accountId'))))
    .where(eq(documents.id, sql.placeholder('documentId')))
    .prepare('document_place'),
);

/**
 * Where a document stands, its room or report and its summit, and which places this account has there, in one question; null when there
 * is no such document.
 */
export async function findDocumentPlace(db: Db, documentId: string, accountId: string): Promise<(DocumentPlace & Places) | null> {
  const [row] = await askPlace(db).execute({ documentId, accountId });
  if (!row) return null;
  const { room, report, ...rest } = row;
  if (room) return { kind: 'room-notes', room, ...rest };
  return report && { kind: 'report', report, ...rest };
}
