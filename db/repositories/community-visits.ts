import { and, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communityVisits } from '#db/schema/index.ts';
import type { Visit } from '#domain/community-visit.ts';

/** The last visit of a member; null when they never came. */
export async function findVisit(db: DbOrTx, communityId: string, accountId: string): Promise<Visit | null> {
  const [row] = await db
    .select({ freshSince: communityVisits.freshSince, seenAt: communityVisits.seenAt })
    .from(communityVisits)
    .where(and(eq(communityVisits.communityId, communityId), eq(communityVisits.accountId, accountId)));
  return row ?? null;
}

export async function putVisit(db: DbOrTx, visit: Visit & { communityId: string; accountId: string }): Promise<void> {
  const { freshSince, seenAt } = visit;
  await db.insert(communityVisits).values(visit).onConflictDoUpdate({ target: [communityVisits.communityId, communityVisits.accountId], set: { freshSince, seenAt } });
}
