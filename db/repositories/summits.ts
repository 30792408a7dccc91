import { and, asc, eq, exists, like, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { refusedByDatabase } from '#db/refused-by-database.ts';
import { communities, communityMembers, participations, summits } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type SummitRow = typeof summits.$inferSelect;

/** The summit with this address; refuses with `not-found`. */
export async function getSummitBySlug(db: DbOrTx, slug: string): Promise<SummitRow> {
  const [row] = await db.select().from(summits).where(eq(summits.slug, slug));
  if (!row) throw notFound('summit');
  return row;
}

/** The summit with this id; refuses with `not-found`. */
export async function getSummit(db: DbOrTx, id: string): Promise<SummitRow> {
  const [row] = await db.select().from(summits).where(eq(summits.id, id));
  if (!row) throw notFound('summit');
  return row;
}

export async function findSummitByJoinCode(db: DbOrTx, joinCode: string): Promise<SummitRow | null> {
  const [row] = await db.select().from(summits).where(eq(summits.joinCode, joinCode));
  return row ?? null;
}

/**
 * The summit, held until the transaction ends, so that its places are given one after the other.
 * Rows that only point to the summit can still be written meanwhile. Refuses with `not-found`.
 */
export async function lockSummit(tx: DbOrTx, id: string): Promise<SummitRow> {
  const [row] = await tx.select().from(summits).where(eq(summits.id, id)).for('no key update');
  if (!row) throw notFound('summit');
  return row;
}

/** Addresses that are taken: this one, and those that begin with it and a hyphen. */
export async function listSlugsLike(db: DbOrTx, slug: string): Promise<string[]> {
  const rows = await db.select({ slug: summits.slug }).from(summits).where(or(eq(summits.slug, slug), like(summits.slug, `${slug}-%`)));
  return rows.map((row) => row.slug);
}

/** All summits with the community that convenes them, earliest first; who may see which is the service's business. */
export const listSummits = (db: DbOrTx) =>
  db
    .select({ summit: summits, community: { id: communities.id, slug: communities.slug, name: communities.name } })
    .from(summits)
    .innerJoin(communities, eq(communities.id, summits.communityId))
    .orderBy(asc(summits.startsOn));

/** The drafts that this person convenes, by their place in the summit or in its community, earliest first; with null, all drafts. */
export const listDraftsToPrepare = (db: DbOrTx, accountId: string | null) =>
  db
    .select({ slug: summits.slug, title: summits.title, startsOn: summits.startsOn, endsOn: summits.endsOn, place: summits.place })
    .from(summits)
    .where(and(eq(summits.state, 'draft'), accountId === null ? undefined : or(convenesSummit(db, accountId), convenesCommunity(db, accountId))))
    .orderBy(asc(summits.startsOn), asc(summits.title));

/** The summits in which this person has a place as convener, earliest first. */
export const listConvenedSummits = (db: DbOrTx, accountId: string): Promise<{ id: string }[]> =>
  db.select({ id: summits.id }).from(summits).where(convenesSummit(db, accountId)).orderBy(asc(summits.startsOn));

const convenesSummit = (db: DbOrTx, accountId: string) =>
  exists(
    db
      .select({ of: participations.summitId })
      .from(participations)
      .where(
        and(
          eq(participations.summitId, summits.id),
          eq(participations.accountId, accountId),
          eq(participations.role, 'convener'),
          eq(participations.state, 'registered'),
        ),
      ),
  );

const convenesCommunity = (db: DbOrTx, accountId: string) =>
  exists(
    db
      .select({ of: communityMembers.communityId })
      .from(communityMembers)
      .where(and(eq(communityMembers.communityId, summits.communityId), eq(communityMembers.accountId, accountId), eq(communityMembers.role, 'convener'))),
  );

export async function insertSummit(db: DbOrTx, summit: typeof summits.$inferInsert): Promise<SummitRow> {
  const [row] = await db.insert(summits).values(summit).returning();
  if (!row) throw new Error('An inserted summit did not come back');
  return row;
}

/** As `insertSummit`, but null when the address or the join code was taken meanwhile. */
export async function insertSummitIfFree(db: DbOrTx, summit: typeof summits.$inferInsert): Promise<SummitRow | null> {
  const [row] = await db.insert(summits).values(summit).onConflictDoNothing().returning();
  return row ?? null;
}

/** Gives a summit another join code and returns it; null when the code was taken. */
export async function updateJoinCodeIfFree(db: DbOrTx, id: string, joinCode: string, now: Date): Promise<string | null> {
  try {
    await db.update(summits).set({ joinCode, updatedAt: now }).where(eq(summits.id, id));
    return joinCode;
  } catch (refused) {
    if (refusedByDatabase(refused) === 'duplicate') return null;
    throw refused;
  }
}

/** Removes a summit with its agenda, places, invitations and announcements. */
export async function deleteSummit(db: DbOrTx, id: string): Promise<void> {
  await db.delete(summits).where(eq(summits.id, id));
}

export async function updateSummit(db: DbOrTx, id: string, change: Partial<typeof summits.$inferInsert>): Promise<void> {
  await db.update(summits).set(change).where(eq(summits.id, id));
}
