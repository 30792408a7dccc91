import { and, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communityMembers } from '#db/schema/index.ts';
import type { GivenRole } from '#domain/role.ts';

/** The person's role in the community, or null when they are not a member. */
export async function findCommunityRole(db: DbOrTx, communityId: string, accountId: string): Promise<GivenRole | null> {
  const [row] = await db
    .select({ role: communityMembers.role })
    .from(communityMembers)
    .where(and(eq(communityMembers.communityId, communityId), eq(communityMembers.accountId, accountId)));
  return row?.role ?? null;
}
