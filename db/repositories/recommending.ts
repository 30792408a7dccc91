import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, notInArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, recommendationAsks, recommendations, recommendationUpdates, reports, summits } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';
import type { RecommendationRow } from './recommendations.ts';

/** A recommendation that stands in this report, held until the transaction ends; refuses with `not-found`. */
export async function getRecommendationForChange(tx: DbOrTx, reportId: string, id: string): Promise<RecommendationRow> {
  const [row] = await tx.select().from(recommendations).where(and(eq(recommendations.reportId, reportId), eq(recommendations.id, id), isNull(recommendations.removedAt))).for('update');
  if (!row) throw notFound('recommendation');
  return row;
}

export async function updateRecommendation(tx: DbOrTx, id: string, change: Partial<Pick<RecommendationRow, 'text' | 'ownerId' | 'dueOn' | 'sourceId' | 'statementId' | 'position' | 'state' | 'removedAt'>>): Promise<void> {
  await tx.update(recommendations).set(change).where(eq(recommendations.id, id));
}

/** Has what is recommended from one passage come from another, and say what that says; tells how many these are. */
export async function swapRecommendedSource(tx: DbOrTx, reportId: string, { from, to, text }: { from: string; to: string; text: string }): Promise<number> {
  const swapped = await tx
    .update(recommendations)
    .set({ sourceId: to, text })
    .where(and(eq(recommendations.reportId, reportId), eq(recommendations.sourceId, from), isNull(recommendations.removedAt)))
    .returning({ id: recommendations.id });
  return swapped.length;
}

export async function insertRecommendationUpdate(tx: DbOrTx, update: typeof recommendationUpdates.$inferInsert): Promise<void> {
  await tx.insert(recommendationUpdates).values(update);
}

/** What happened with these, the latest first, each with who said so while they live. */
export const listUpdatesWithNames = async (db: DbOrTx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: recommendationUpdates.id, recommendationId: recommendationUpdates.recommendationId, state: recommendationUpdates.state, note: recommendationUpdates.note, at: recommendationUpdates.at, name: accounts.name })
        .from(recommendationUpdates)
        .leftJoin(accounts, and(eq(accounts.id, recommendationUpdates.byId), isNull(accounts.deletedAt)))
        .where(inArray(recommendationUpdates.recommendationId, [...ids]))
        .orderBy(desc(recommendationUpdates.at), asc(recommendationUpdates.id));

/** A recommendation as the newest version of its report has it; null where that has it no more, or never had. */
const asPublished = sql<{ text: string; dueOn: string | null } | null>`(
  select published.each from report_versions version, jsonb_array_elements(version.content::jsonb -> 'recommendations') published(each)
  where version.report_id = ${recommendations.reportId} and published.each ->> 'id' = ${recommendations.id}::text
    and version.number = (select max(newest.number) from report_versions newest where newest.report_id = ${recommendations.reportId}))`;

/** The words and the date of a recommendation in the newest version of its report; null where that does not have it. */
export async function findPublished(db: DbOrTx, id: string): Promise<{ text: string; dueOn: string | null } | null> {
  // Joined, since a select of one table alone names its columns without it, which mean others within `asPublished`.
  const [row] = await db.select({ published: asPublished }).from(recommendations).innerJoin(reports, eq(reports.id, recommendations.reportId)).where(eq(recommendations.id, id));
  return row?.published ?? null;
}

/** What the newest versions of reports that nobody withdrew recommend from these statements, as it was published and with how far it is now; in the order of publication. */
export async function listRecommendedFrom(db: DbOrTx, statementIds: readonly string[]) {
  if (statementIds.length === 0) return [];
  const rows = await db
    .select({ id: recommendations.id, statementId: recommendations.statementId, state: recommendations.state, published: asPublished, report: { slug: reports.slug, title: reports.title } })
    .from(recommendations)
    .innerJoin(reports, eq(reports.id, recommendations.reportId))
    .where(and(inArray(recommendations.statementId, [...statementIds]), isNotNull(recommendations.firstPublishedAt), isNull(reports.withdrawnAt)))
    .orderBy(asc(recommendations.firstPublishedAt), asc(recommendations.position));
  // The version says how far it was then, and who owns it: neither is told here.
  return rows.flatMap(({ published, ...row }) => (published === null ? [] : [{ ...row, text: published.text, dueOn: published.dueOn }]));
}

/** What was published for the first time, is not settled, has an owner who can be written to, and whose owner was not asked so many days after. */
export const listToAsk = (db: DbOrTx, { afterDays, publishedBy }: { afterDays: number; publishedBy: Date }) =>
  db
    .select({ id: recommendations.id, published: asPublished, email: accounts.email, report: { slug: reports.slug, title: reports.title } })
    .from(recommendations)
    .innerJoin(reports, eq(reports.id, recommendations.reportId))
    .innerJoin(accounts, eq(accounts.id, recommendations.ownerId))
    .where(
      and(
        isNotNull(recommendations.firstPublishedAt),
        lte(recommendations.firstPublishedAt, publishedBy),
        notInArray(recommendations.state, ['done', 'dropped']),
        isNull(reports.withdrawnAt),
        isNull(accounts.deletedAt),
        isNotNull(accounts.email),
        sql`not exists (select 1 from recommendation_asks asked where asked.recommendation_id = ${recommendations.id} and asked.after_days >= ${afterDays})`,
      ),
    )
    .orderBy(asc(recommendations.firstPublishedAt), asc(recommendations.id));

/** Notes that the owner is asked; false when they were already. */
export async function insertAskIfNew(tx: DbOrTx, ask: typeof recommendationAsks.$inferInsert): Promise<boolean> {
  return (await tx.insert(recommendationAsks).values(ask).onConflictDoNothing().returning({ id: recommendationAsks.recommendationId })).length > 0;
}

/** What a mailed link asks about, while the newest version recommends it and the link is not older than that; held when it is to be answered. Null for a link that was used, or never given. */
export async function findAsked(db: DbOrTx, secretHash: string, { since, isHeld = false }: { since: Date; isHeld?: boolean }) {
  const query = db
    .select({ ask: recommendationAsks, recommendation: recommendations, published: asPublished, report: { id: reports.id, slug: reports.slug, title: reports.title }, summit: { title: summits.title, slug: summits.slug, timeZone: summits.timeZone } })
    .from(recommendationAsks)
    .innerJoin(recommendations, eq(recommendations.id, recommendationAsks.recommendationId))
    .innerJoin(reports, eq(reports.id, recommendations.reportId))
    .innerJoin(summits, eq(summits.id, reports.summitId))
    .where(and(eq(recommendationAsks.secretHash, secretHash), gt(recommendationAsks.askedAt, since), isNull(reports.withdrawnAt)));
  const [row] = isHeld ? await query.for('update', { of: recommendationAsks }) : await query;
  return row && row.published !== null ? { ...row, published: row.published } : null;
}

/** Makes links that were mailed about a recommendation open nothing any more: that of one asking, or all, once they are another owner's. */
export async function spendAsks(tx: DbOrTx, { recommendationId, afterDays }: { recommendationId: string; afterDays?: number }): Promise<void> {
  // No secret hashes to such a value.
  await tx
    .update(recommendationAsks)
    .set({ secretHash: sql`gen_random_uuid()::text` })
    .where(and(eq(recommendationAsks.recommendationId, recommendationId), afterDays === undefined ? undefined : eq(recommendationAsks.afterDays, afterDays)));
}
