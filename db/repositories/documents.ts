import { and, eq, sql } from 'drizzle-orm';
import { builtOnce, type Db, type DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRooms, communityMembers, credentialAuthors, credentials, documentAuthors, documentLog, documents, participations, reports, summits } from '#db/schema/index.ts';
import { HOUSE_CLIENT_ID, houseText } from '#domain/document/house-text.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { packUpdates } from '#domain/document/update-batch.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { isSeatedIn } from './seats.ts';
import type { Places } from './participations.ts';
import { restrictionIn } from './restrictions.ts';

type Summit = { id: string; communityId: string; state: typeof summits.$inferSelect.state };
/** Where a document stands: it is the notes of a room, the text of a report, or that of a credential, which belongs to no summit. */
export type DocumentPlace =
  | { kind: 'room-notes'; room: { id: string; state: BreakoutRoomState; /** See `isSeatedIn`. */ isSeatedHere: boolean }; summit: Summit }
  | { kind: 'report'; report: { id: string; slug: string }; summit: Summit }
  | { kind: 'credential'; credential: CredentialPlace; summit: null };
export type CredentialPlace = Pick<typeof credentials.$inferSelect, 'id' | 'communityId' | 'state' | 'whoWrites'> & { isAuthor: boolean };

const inCommunity = sql`coalesce(${summits.communityId}, ${credentials.communityId})`;
const askPlace = builtOnce((db) =>
  db
    .select({
      room: { id: breakoutRooms.id, state: breakoutRooms.state, isSeatedHere: isSeatedIn(sql.placeholder('accountId')) },
      report: { id: reports.id, slug: reports.slug },
      credential: { id: credentials.id, communityId: credentials.communityId, state: credentials.state, whoWrites: credentials.whoWrites },
      authorId: credentialAuthors.accountId,
      summit: { id: summits.id, communityId: summits.communityId, state: summits.state },
      community: communityMembers.role,
      restriction: restrictionIn(inCommunity, sql.placeholder('accountId')),
      participation: { role: participations.role, state: participations.state },
    })
    .from(documents)
    .leftJoin(breakoutRooms, eq(breakoutRooms.documentId, documents.id))
    .leftJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .leftJoin(reports, eq(reports.documentId, documents.id))
    .leftJoin(credentials, eq(credentials.documentId, documents.id))
    .leftJoin(credentialAuthors, and(eq(credentialAuthors.credentialId, credentials.id), eq(credentialAuthors.accountId, sql.placeholder('accountId'))))
    .leftJoin(summits, eq(summits.id, sql`coalesce(${agendaSessions.summitId}, ${reports.summitId})`))
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, inCommunity), eq(communityMembers.accountId, sql.placeholder('accountId'))))
    .leftJoin(participations, and(eq(participations.summitId, summits.id), eq(participations.accountId, sql.placeholder('accountId'))))
    .where(eq(documents.id, sql.placeholder('documentId')))
    .prepare('document_place'),
);

/**
 * Where a document stands, its room or report and its summit or its credential, and which places this account has there, in one question; null
 * when there is no such document.
 */
export async function findDocumentPlace(db: Db, documentId: string, accountId: string): Promise<(DocumentPlace & Places) | null> {
  const [row] = await askPlace(db).execute({ documentId, accountId });
  if (!row) return null;
  const { room, report, credential, authorId, summit, ...places } = row;
  if (credential) return { kind: 'credential', credential: { ...credential, isAuthor: authorId !== null }, summit: null, ...places };
  if (!summit) return null;
  if (room) return { kind: 'room-notes', room, summit, ...places };
  return report && { kind: 'report', report, summit, ...places };
}

/** Writes what a new document says before anybody can have it open; the words are the house's. */
export async function insertHouseText(tx: DbOrTx, { documentId, blocks, at }: { documentId: string; blocks: readonly UnsignedNode[]; at: Date }): Promise<void> {
  await tx.insert(documentLog).values({ documentId, accountId: null, at, updates: Buffer.from(packUpdates([houseText(blocks)])) });
  await tx.insert(documentAuthors).values({ documentId, clientId: HOUSE_CLIENT_ID, accountId: null });
}
