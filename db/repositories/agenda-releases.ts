import { and, desc, eq, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaReleases, summits } from '#db/schema/index.ts';
import { type AgendaSnapshot, agendaSnapshotSchema } from '#domain/agenda/releases.ts';

/** A frozen state of the agenda as it was released. */
export type AgendaRelease = { number: number; note: string; releasedAt: Date; snapshot: AgendaSnapshot };

const asRelease = ({ number, note, createdAt, snapshot }: typeof agendaReleases.$inferSelect): AgendaRelease => ({
  number,
  note,
  releasedAt: createdAt,
  snapshot: agendaSnapshotSchema.parse(snapshot),
});

/** The newest releases of a summit, newest first; all of them unless a number is given. */
export async function listReleases(db: DbOrTx, summitId: string, atMost?: number): Promise<AgendaRelease[]> {
  const query = db.select().from(agendaReleases).where(eq(agendaReleases.summitId, summitId)).orderBy(desc(agendaReleases.number)).$dynamic();
  return (await (atMost === undefined ? query : query.limit(atMost))).map(asRelease);
}

export async function findRelease(db: DbOrTx, summitId: string, number: number): Promise<AgendaRelease | null> {
  const [row] = await db.select().from(agendaReleases).where(and(eq(agendaReleases.summitId, summitId), eq(agendaReleases.number, number)));
  return row ? asRelease(row) : null;
}

type Release = { id: string; summitId: string; note: string; snapshot: AgendaSnapshot; releasedById: string | null; createdAt: Date };

/** Freezes a release under the next number of the summit, which two who release at once take one after the other. */
export async function insertRelease(tx: DbOrTx, release: Release): Promise<number> {
  const [row] = await tx
    .update(summits)
    .set({ releaseNumber: sql`${summits.releaseNumber} + 1` })
    .where(eq(summits.id, release.summitId))
    .returning({ number: summits.releaseNumber });
  if (!row) throw new Error('The summit of a release is gone');
  await tx.insert(agendaReleases).values({ ...release, number: row.number });
  return row.number;
}
