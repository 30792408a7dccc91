import { and, desc, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { reportFiles, reportVersionPeople, reportVersions } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

/** Adds a published version, with whom it names and the images that stand in it. */
export async function insertVersion(
  tx: DbOrTx,
  version: typeof reportVersions.$inferInsert,
  { people, images }: { people: readonly { accountId: string; name: string }[]; images: readonly { name: string; contentType: string; bytes: Uint8Array }[] },
): Promise<void> {
  await tx.insert(reportVersions).values(version);
  const named = [...new Map(people.map((person) => [person.accountId, { versionId: version.id, ...person }])).values()];
  if (named.length > 0) await tx.insert(reportVersionPeople).values(named);
  if (images.length > 0) await tx.insert(reportFiles).values(images.map((image) => ({ versionId: version.id, ...image, size: image.bytes.length })));
}

/** The newest version of a report, whatever became of the report; null before the first. */
export async function findNewestVersion(db: DbOrTx, reportId: string): Promise<typeof reportVersions.$inferSelect | null> {
  const [row] = await db.select().from(reportVersions).where(eq(reportVersions.reportId, reportId)).orderBy(desc(reportVersions.number)).limit(1);
  return row ?? null;
}

/** A version by its id; refuses with `not-found`. */
export async function getVersion(db: DbOrTx, id: string): Promise<typeof reportVersions.$inferSelect> {
  const [row] = await db.select().from(reportVersions).where(eq(reportVersions.id, id));
  if (!row) throw notFound('version');
  return row;
}

/** Keeps a file of a version; the first one stays. */
export async function insertVersionFile(db: DbOrTx, file: { versionId: string; name: string; contentType: string; bytes: Uint8Array }): Promise<void> {
  await db.insert(reportFiles).values({ ...file, size: file.bytes.length }).onConflictDoNothing();
}

/** The versions that have no file of this name, the newest first. */
export async function listVersionsWithoutFile(db: DbOrTx, name: string): Promise<string[]> {
  const rows = await db
    .select({ id: reportVersions.id })
    .from(reportVersions)
    .leftJoin(reportFiles, and(eq(reportFiles.versionId, reportVersions.id), eq(reportFiles.name, name)))
    .where(isNull(reportFiles.name))
    .orderBy(desc(reportVersions.publishedAt));
  return rows.map(({ id }) => id);
}
