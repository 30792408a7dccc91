import { asc, eq, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, communityMembers, communityRequests, strategicQuestions, summits } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type CommunityRow = typeof communities.$inferSelect;

/** The community with this address; refuses with `not-found`. */
export async function getCommunityBySlug(db: DbOrTx, slug: string): Promise<CommunityRow> {
  const [row] = await db.select().from(communities).where(eq(communities.slug, slug));
  if (!row) throw notFound('community');
  return row;
}

/** A community by its id; refuses with `not-found`. */
export async function getCommunity(db: DbOrTx, id: string): Promise<CommunityRow> {
  const [row] = await db.select().from(communities).where(eq(communities.id, id));
  if (!row) throw notFound('community');
  return row;
}

/** All communities by name, with how many people, open questions and published summits each has. */
export const listCommunities = (db: DbOrTx) =>
  db
    .select({
      slug: communities.slug,
      name: communities.name,
      tagline: communities.tagline,
      people: sql<number>`(select count(*)::int from ${communityMembers} where ${communityMembers.communityId} = ${communities.id})`,
      questions: sql<number>`(select count(*)::int from ${strategicQuestions} where ${strategicQuestions.communityId} = ${communities.id} and ${strategicQuestions.state} = 'open')`,
      summits: sql<number>`(select count(*)::int from ${summits} where ${summits.communityId} = ${communities.id} and ${summits.state} <> 'draft')`,
    })
    .from(communities)
    .orderBy(asc(communities.name));

/** All communities by name, with who leads each and how many wait for an answer. */
export const listAdministeredCommunities = (db: DbOrTx) =>
  db
    .select({
      slug: communities.slug,
      name: communities.name,
      joinPolicy: communities.joinPolicy,
      people: sql<number>`(select count(*)::int from ${communityMembers} where ${communityMembers.communityId} = ${communities.id})`,
      conveners: sql<string[]>`coalesce((select json_agg(${accounts}.name order by ${accounts}.name) from ${communityMembers} join ${accounts} on ${accounts}.id = ${communityMembers}.account_id where ${communityMembers}.community_id = ${communities}.id and ${communityMembers}.role = 'convener'), '[]'::json)`,
      requests: sql<number>`(select count(*)::int from ${communityRequests} where ${communityRequests.communityId} = ${communities.id} and ${communityRequests.declinedAt} is null)`,
    })
    .from(communities)
    .orderBy(asc(communities.name));

/** Every address that is taken. */
export const listCommunitySlugs = async (db: DbOrTx): Promise<Set<string>> =>
  new Set((await db.select({ slug: communities.slug }).from(communities)).map(({ slug }) => slug));

export async function insertCommunity(db: DbOrTx, community: typeof communities.$inferInsert): Promise<void> {
  await db.insert(communities).values(community);
}

export async function updateCommunity(db: DbOrTx, id: string, change: Partial<typeof communities.$inferInsert>): Promise<void> {
  await db.update(communities).set(change).where(eq(communities.id, id));
}

/** Holds the community's row until the transaction ends, so that its roles change one after the other. */
export async function lockCommunity(tx: DbOrTx, id: string): Promise<void> {
  await tx.select({ id: communities.id }).from(communities).where(eq(communities.id, id)).for('no key update');
}
