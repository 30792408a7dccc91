import { and, asc, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, reportFiles, reportVersionPeople, reportVersions } from '#db/schema/index.ts';
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

/** Whether all these people still have their accounts; none is deleted before the transaction ends. */
export async function areAllThere(tx: DbOrTx, accountIds: readonly string[]): Promise<boolean> {
  const ids = [...new Set(accountIds)];
  if (ids.length === 0) return true;
  const there = await tx.select({ id: accounts.id }).from(accounts).where(and(inArray(accounts.id, ids), isNull(accounts.deletedAt))).orderBy(accounts.id).for('share');
  return there.length === ids.length;
}

/** The newest version of a report, whatever became of the report; null before the first. */
export async function findNewestVersion(db: DbOrTx, reportId: string): Promise<typeof reportVersions.$inferSelect | null> {
  const [row] = await db.select().from(reportVersions).where(eq(reportVersions.reportId, reportId)).orderBy(desc(reportVersions.number)).limit(1);
  return row ?? null;
}

/** When a report was last published, and what it was called then; null before that. */
export async function findNewestTitle(db: DbOrTx, reportId: string): Promise<{ publishedAt: Date; title: string } | null> {
  const [row] = await db.select({ publishedAt: reportVersions.publishedAt, title: sql<string>`${reportVersions.content}::json ->> 'title'` }).from(reportVersions).where(eq(reportVersions.reportId, reportId)).orderBy(desc(reportVersions.number)).limit(1);
  return row ?? null;
}

export type VersionMark = { id: string; number: number; publishedAt: Date; hash: string; redactedAt: Date | null };

/** The versions of a report without what they say, the first first. */
export const listVersionMarks = (db: DbOrTx, reportId: string): Promise<VersionMark[]> =>
  db.select({ id: reportVersions.id, number: reportVersions.number, publishedAt: reportVersions.publishedAt, hash: reportVersions.hash, redactedAt: reportVersions.redactedAt }).from(reportVersions).where(eq(reportVersions.reportId, reportId)).orderBy(asc(reportVersions.number));

/** What these versions say. */
export const listVersionContents = async (db: DbOrTx, ids: readonly string[]): Promise<{ id: string; content: string }[]> =>
  ids.length === 0 ? [] : db.select({ id: reportVersions.id, content: reportVersions.content }).from(reportVersions).where(inArray(reportVersions.id, [...ids]));

/** A version by its id; refuses with `not-found`. */
export async function getVersion(db: DbOrTx, id: string): Promise<typeof reportVersions.$inferSelect> {
  const [row] = await db.select().from(reportVersions).where(eq(reportVersions.id, id));
  if (!row) throw notFound('version');
  return row;
}

/**
 * Keeps a file of a version; the first one stays. One that was written from what the version said before a name was taken out of it is not kept:
 * `redactedAt` is what the version had when it was read.
 */
export async function insertVersionFile(db: DbOrTx, file: { versionId: string; name: string; contentType: string; bytes: Uint8Array }, redactedAt: Date | null): Promise<void> {
  await db.transaction(async (tx) => {
    const [version] = await tx.select({ redactedAt: reportVersions.redactedAt }).from(reportVersions).where(eq(reportVersions.id, file.versionId)).for('share');
    if (version?.redactedAt?.getTime() !== redactedAt?.getTime()) return;
    await tx.insert(reportFiles).values({ ...file, size: file.bytes.length }).onConflictDoNothing();
  });
}

/** The versions that lack any of these files, the newest first. */
export async function listVersionsWithoutFiles(db: DbOrTx, names: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: reportVersions.id })
    .from(reportVersions)
    .leftJoin(reportFiles, and(eq(reportFiles.versionId, reportVersions.id), inArray(reportFiles.name, [...names])))
    .groupBy(reportVersions.id)
    .having(lt(count(reportFiles.name), names.length))
    .orderBy(desc(reportVersions.publishedAt));
  return rows.map(({ id }) => id);
}
