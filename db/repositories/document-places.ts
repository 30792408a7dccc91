import { eq, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRooms, credentials, documents, reports, summits } from '#db/schema/index.ts';

/** What a document is called, and where a thread of its remarks is read; null when there is no such document. */
export async function findPlaceName(db: DbOrTx, documentId: string, threadId: string): Promise<{ title: string; path: string } | null> {
  const [row] = await db
    .select({ room: { slug: breakoutRooms.slug, focus: breakoutRooms.focus, number: breakoutRooms.number }, report: { slug: reports.slug, title: reports.title }, credential: { slug: credentials.slug, name: credentials.name }, summit: { slug: summits.slug } })
    .from(documents)
    .leftJoin(breakoutRooms, eq(breakoutRooms.documentId, documents.id))
    .leftJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .leftJoin(reports, eq(reports.documentId, documents.id))
    .leftJoin(credentials, eq(credentials.documentId, documents.id))
    .leftJoin(summits, eq(summits.id, sql`coalesce(${agendaSessions.summitId}, ${reports.summitId})`))
    .where(eq(documents.id, documentId));
  if (row?.credential) return { title: row.credential.name, path: `/credentials/${row.credential.slug}/studio` };
  if (row?.report) return { title: row.report.title, path: `/reports/${row.report.slug}/compose` };
  return row?.room && row.summit ? { title: `Room ${row.room.number}: ${row.room.focus}`, path: `/summits/${row.summit.slug}/rooms/${row.room.slug}/notes/remarks#remark-${threadId}` } : null;
}
