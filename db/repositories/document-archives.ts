import { and, asc, inArray, lt, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { documentArchives } from '#db/schema/index.ts';

/** Deletes at most `limit` archives whose last edit came before `moment`, the oldest first; answers how many. */
export async function deleteArchivesOlderThan(db: DbOrTx, moment: Date, limit: number): Promise<number> {
  const key = sql`(${documentArchives.documentId}, ${documentArchives.through})`;
  const oldest = db
    .select({ documentId: documentArchives.documentId, through: documentArchives.through })
    .from(documentArchives)
    .where(lt(documentArchives.lastAt, moment))
    .orderBy(asc(documentArchives.lastAt))
    .limit(limit);
  const deleted = await db
    .delete(documentArchives)
    .where(and(lt(documentArchives.lastAt, moment), inArray(key, oldest)))
    .returning({ through: documentArchives.through });
  return deleted.length;
}
