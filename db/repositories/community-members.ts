import { and, asc, count, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, communityMembers } from '#db/schema/index.ts';
import type { GivenRole } from '#domain/role.ts';

/** The person's role in the community, or null when they are not a member. */
export async function findCommunityRole(db: DbOrTx, communityId: string, accountId: string): Promise<GivenRole | null> {
  const [row] = await db
    .select({ role: communityMembers.role })
    .from(communityMembers)
    .where(and(eq(communityMembers.communityId, communityId), eq(communityMembers.accountId, accountId)));
  return row?.role ?? null;
}

/** The communities in which this person convenes, by name; with null, all there are. */
export const listConvenedCommunities = (db: DbOrTx, accountId: string | null) =>
  db
    .selectDistinct({ id: communities.id, slug: communities.slug, name: communities.name })
    .from(communities)
    .leftJoin(communityMembers, eq(communityMembers.communityId, communities.id))
    .where(accountId === null ? undefined : and(eq(communityMembers.accountId, accountId), eq(communityMembers.role, 'convener')))
    .orderBy(asc(communities.name));

/** How many people convene this community. */
export async function countCommunityConveners(db: DbOrTx, communityId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(communityMembers)
    .where(and(eq(communityMembers.communityId, communityId), eq(communityMembers.role, 'convener')));
  return row?.count ?? 0;
}
