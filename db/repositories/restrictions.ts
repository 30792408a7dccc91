import { and, type AnyColumn, gt, inArray, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { moderationActs } from '#db/schema/index.ts';
import type { Restriction } from '#domain/moderation/restriction.ts';
import { isAmong } from './is-among.ts';

type Named = string | AnyColumn | SQL | Placeholder;

/** The harder of what restricts somebody in a community at this moment, null where nothing does. By the clock of the database, since it is part of every question about a place. */
export const restrictionIn = (communityId: Named, accountId: Named): SQL<Restriction | null> => sql<Restriction | null>`(
  select case when bool_or(acts.kind = 'suspend') then 'suspended' when count(*) > 0 then 'silenced' end
  from ${moderationActs} as acts
  where acts.account_id = ${accountId} and acts.community_id = ${communityId} and acts.kind in ('silence', 'suspend') and acts.lifted_at is null and acts.until > now()
)`;

/** What restricts these people in these communities at this moment; who is not restricted is missing. */
export async function listRestrictions(db: DbOrTx, accountIds: readonly string[], communityIds: readonly string[]): Promise<{ accountId: string | null; communityId: string; restriction: Restriction }[]> {
  if (communityIds.length === 0) return [];
  return db
    .select({ accountId: moderationActs.accountId, communityId: moderationActs.communityId, restriction: sql<Restriction>`case when bool_or(${moderationActs.kind} = 'suspend') then 'suspended' else 'silenced' end` })
    .from(moderationActs)
    .where(and(isAmong(moderationActs.accountId, [...accountIds]), inArray(moderationActs.communityId, [...communityIds]), inArray(moderationActs.kind, ['silence', 'suspend']), isNull(moderationActs.liftedAt), gt(moderationActs.until, sql`now()`)))
    .groupBy(moderationActs.accountId, moderationActs.communityId);
}
