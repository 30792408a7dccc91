import { sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communityMembers, heldPosts, moderationActs, posts, topics } from '#db/schema/index.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';
import { KNOWN_AFTER_POSTS } from '#domain/moderation/allowances.ts';
import type { Lately } from '#domain/moderation/trust-refusals.ts';
import type { TrustFacts } from '#domain/moderation/trust-step.ts';

type Row = { joined_at: string | null; standing_posts: number; hidden_at: string | null; posts: string[]; topics: string[] };

/** What decides how far somebody is trusted in a community, and how often they posted there lately; what they took back or what waits for who moderates counts as posted. One statement, by the clock of who asks. */
export async function findTrustFacts(db: DbOrTx, { communityId, accountId, at }: { communityId: string; accountId: string; at: Date }): Promise<TrustFacts & Lately> {
  const [hourAgo, dayAgo] = [new Date(at.getTime() - HOUR_MS).toISOString(), new Date(at.getTime() - DAY_MS).toISOString()];
  const here = sql`from ${posts} join ${topics} on ${topics.id} = ${posts.topicId} and ${topics.communityId} = ${communityId} where ${posts.authorId} = ${accountId}`;
  // What was let through counts as a post.
  const held = sql`from ${heldPosts} where ${heldPosts.communityId} = ${communityId} and ${heldPosts.authorId} = ${accountId} and ${heldPosts.outcome} is distinct from 'let-through'`;
  const [row] = await db.execute<Row>(sql`select
    (select ${communityMembers.joinedAt} from ${communityMembers} where ${communityMembers.communityId} = ${communityId} and ${communityMembers.accountId} = ${accountId}) as joined_at,
    (select count(*)::int from (select 1 ${here} and ${posts.removedAt} is null and ${posts.hiddenAt} is null limit ${KNOWN_AFTER_POSTS}) as standing) as standing_posts,
    (select max(${moderationActs.createdAt}) from ${moderationActs} where ${moderationActs.communityId} = ${communityId} and ${moderationActs.accountId} = ${accountId} and ${moderationActs.kind} = 'hide' and ${moderationActs.liftedAt} is null) as hidden_at,
    (select coalesce(json_agg(lately.at), '[]') from (select ${posts.createdAt} as at ${here} and ${posts.createdAt} > ${hourAgo}::timestamptz union all select ${heldPosts.heldAt} ${held} and ${heldPosts.heldAt} > ${hourAgo}::timestamptz) as lately) as posts,
    (select coalesce(json_agg(lately.at), '[]') from (select ${topics.createdAt} as at from ${topics} where ${topics.communityId} = ${communityId} and ${topics.begunById} = ${accountId} and ${topics.createdAt} > ${dayAgo}::timestamptz union all select ${heldPosts.heldAt} ${held} and ${heldPosts.topicId} is null and ${heldPosts.heldAt} > ${dayAgo}::timestamptz) as lately) as topics`);
  const moment = (written: string | null | undefined): Date | null => (written ? new Date(written) : null);
  return { joinedAt: moment(row?.joined_at), standingPosts: row?.standing_posts ?? 0, hiddenAt: moment(row?.hidden_at), posts: (row?.posts ?? []).map((each) => new Date(each)), topics: (row?.topics ?? []).map((each) => new Date(each)) };
}
