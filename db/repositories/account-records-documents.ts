import { asc, eq, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRooms, credentials, documentImages, documents, documentVersions, remarks, reports, summits } from '#db/schema/index.ts';

/** What the tables hold of one person beside the texts of rooms, reports and credentials: versions they kept, remarks and images; for their own export. */
export async function listDocumentRecords(db: DbOrTx, id: string) {
  const place = db
    .select({ documentId: documents.id, summit: sql<string | null>`${summits.title}`.as('summit'), room: sql<string | null>`${breakoutRooms.focus}`.as('room'), report: sql<string | null>`${reports.title}`.as('report'), credential: sql<string | null>`${credentials.name}`.as('credential') })
    .from(documents)
    .leftJoin(breakoutRooms, eq(breakoutRooms.documentId, documents.id))
    .leftJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .leftJoin(reports, eq(reports.documentId, documents.id))
    .leftJoin(credentials, eq(credentials.documentId, documents.id))
    .leftJoin(summits, eq(summits.id, sql`coalesce(${agendaSessions.summitId}, ${reports.summitId})`))
    .as('place');
  const where = { summit: place.summit, room: place.room, report: place.report, credential: place.credential };
  const [versions, remarked, images] = await Promise.all([
    db
      .select({ ...where, version: documentVersions.number, name: documentVersions.name, occasion: documentVersions.occasion, at: documentVersions.at })
      .from(documentVersions)
      .innerJoin(place, eq(place.documentId, documentVersions.documentId))
      .where(eq(documentVersions.keptBy, id))
      .orderBy(asc(documentVersions.at)),
    db
      .select({ ...where, quote: remarks.quote, text: remarks.text, at: remarks.createdAt, editedAt: remarks.editedAt, removedAt: remarks.removedAt, resolvedAt: remarks.resolvedAt })
      .from(remarks)
      .innerJoin(place, eq(place.documentId, remarks.documentId))
      .where(eq(remarks.accountId, id))
      .orderBy(asc(remarks.createdAt)),
    db
      .select({ ...where, kind: documentImages.kind, width: documentImages.width, height: documentImages.height, byteSize: documentImages.byteSize, addedAt: documentImages.createdAt })
      .from(documentImages)
      .innerJoin(place, eq(place.documentId, documentImages.documentId))
      .where(eq(documentImages.accountId, id))
      .orderBy(asc(documentImages.createdAt)),
  ]);
  return { versions, remarks: remarked, images };
}
