import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { participations, remarks } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type RemarkRow = typeof remarks.$inferSelect;

/** All remarks of a document and their answers, in the order in which they were made. */
export const listRemarks = (db: DbOrTx, documentId: string): Promise<RemarkRow[]> =>
  db.select().from(remarks).where(eq(remarks.documentId, documentId)).orderBy(asc(remarks.createdAt), asc(remarks.id));

export const countRemarks = (db: DbOrTx, documentId: string): Promise<number> => db.$count(remarks, eq(remarks.documentId, documentId));

/** A remark or an answer of this document, held until the transaction ends; refuses with `not-found`. */
export async function getRemarkForChange(tx: DbOrTx, documentId: string, id: string): Promise<RemarkRow> {
  const [row] = await tx.select().from(remarks).where(and(eq(remarks.documentId, documentId), eq(remarks.id, id))).for('update');
  if (!row) throw notFound('remark');
  return row;
}

/** The remark that begins a thread of this document, held until the transaction ends; refuses with `not-found`. */
export async function getThreadForChange(tx: DbOrTx, documentId: string, id: string): Promise<RemarkRow> {
  const row = await getRemarkForChange(tx, documentId, id);
  if (row.threadId !== null) throw notFound('remark');
  return row;
}

export async function insertRemark(db: DbOrTx, remark: typeof remarks.$inferInsert): Promise<void> {
  await db.insert(remarks).values(remark);
}

export async function updateRemark(db: DbOrTx, id: string, change: Partial<typeof remarks.$inferInsert>): Promise<void> {
  await db.update(remarks).set(change).where(eq(remarks.id, id));
}

export async function deleteRemark(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(remarks).where(eq(remarks.id, id));
}

export const countAnswers = (db: DbOrTx, threadId: string): Promise<number> => db.$count(remarks, eq(remarks.threadId, threadId));

/** Who began a thread or answered in it, each once; of removed words nobody. */
export async function listSpeakersIn(db: DbOrTx, threadId: string): Promise<string[]> {
  const rows = await db.selectDistinct({ accountId: remarks.accountId }).from(remarks).where(and(or(eq(remarks.id, threadId), eq(remarks.threadId, threadId)), isNull(remarks.removedAt)));
  return rows.map(({ accountId }) => accountId);
}

/** Those of these accounts that have a place in a summit. */
export async function listTakingPart(db: DbOrTx, summitId: string, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await db
    .select({ id: participations.accountId })
    .from(participations)
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered'), inArray(participations.accountId, [...accountIds])));
  return rows.map(({ id }) => id);
}

/** Deletes a thread whose beginning was removed once nothing answers it any more. */
export async function deleteIfBare(tx: DbOrTx, { id, removedAt }: Pick<RemarkRow, 'id' | 'removedAt'>): Promise<void> {
  if (removedAt === null || (await countAnswers(tx, id)) > 0) return;
  await tx.delete(remarks).where(and(eq(remarks.id, id), isNull(remarks.threadId)));
}
