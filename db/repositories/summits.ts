import { asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, summits } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type SummitRow = typeof summits.$inferSelect;

/** The summit with this address; refuses with `not-found`. */
export async function getSummitBySlug(db: DbOrTx, slug: string): Promise<SummitRow> {
  const [row] = await db.select().from(summits).where(eq(summits.slug, slug));
  if (!row) throw notFound('summit');
  return row;
}

export async function findSummitByJoinCode(db: DbOrTx, joinCode: string): Promise<SummitRow | null> {
  const [row] = await db.select().from(summits).where(eq(summits.joinCode, joinCode));
  return row ?? null;
}

/** All summits with the community that convenes them, earliest first; who may see which is the service's business. */
export const listSummits = (db: DbOrTx) =>
  db
    .select({ summit: summits, community: { id: communities.id, slug: communities.slug, name: communities.name } })
    .from(summits)
    .innerJoin(communities, eq(communities.id, summits.communityId))
    .orderBy(asc(summits.startsOn));

export async function insertSummit(db: DbOrTx, summit: typeof summits.$inferInsert): Promise<SummitRow> {
  const [row] = await db.insert(summits).values(summit).returning();
  if (!row) throw new Error('An inserted summit did not come back');
  return row;
}

export async function updateSummit(db: DbOrTx, id: string, change: Partial<typeof summits.$inferInsert>): Promise<void> {
  await db.update(summits).set(change).where(eq(summits.id, id));
}
