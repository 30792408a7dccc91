import { and, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { documentVersions } from '#db/schema/index.ts';

/** Gives a version another name, by whoever is said to have kept it from then on; answers whether there is such a version. */
export async function updateVersionName(db: DbOrTx, documentId: string, number: number, named: { name: string; keptBy: string }): Promise<boolean> {
  const updated = await db
    .update(documentVersions)
    .set(named)
    .where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.number, number)))
    .returning({ number: documentVersions.number });
  return updated.length > 0;
}
