import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { recommendations } from '#db/schema/index.ts';

export type RecommendationRow = typeof recommendations.$inferSelect;

/** What a report recommends now, in its order. */
export const listRecommendations = (db: DbOrTx, reportId: string): Promise<RecommendationRow[]> =>
  db
    .select()
    .from(recommendations)
    .where(and(eq(recommendations.reportId, reportId), isNull(recommendations.removedAt)))
    .orderBy(asc(recommendations.position), asc(recommendations.id));

export async function insertRecommendations(tx: DbOrTx, rows: (typeof recommendations.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(recommendations).values(rows);
}

export async function deleteRecommendations(db: DbOrTx, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.delete(recommendations).where(inArray(recommendations.id, ids));
}

/** Notes of what a version recommends that it is published from now on, where it was not before. */
export async function markRecommendationsPublished(tx: DbOrTx, ids: ReadonlySet<string>, at: Date): Promise<void> {
  await tx.update(recommendations).set({ firstPublishedAt: at }).where(and(inArray(recommendations.id, [...ids]), isNull(recommendations.firstPublishedAt)));
}
