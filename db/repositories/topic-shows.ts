import { and, eq, exists, gt, isNull, notExists, or, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { communityMembers, posts, topicReads, topics } from '#db/schema/index.ts';
import type { TopicShow } from '#domain/discussion/topic-shows.ts';

const one = () => new QueryBuilder().select({ one: sql`1` });
const readBy = (accountId: string) => and(eq(topicReads.topicId, topics.id), eq(topicReads.accountId, accountId));

/** Whether a topic is new to somebody: begun by somebody else since they became a member, and never opened. Nothing is new to a visitor or to who is no member. */
export const isNewTo = (accountId: string | null): SQL<boolean> =>
  accountId === null
    ? sql<boolean>`false`
    : sql<boolean>`(${and(
        sql`${topics.begunById} is distinct from ${accountId}`,
        exists(one().from(communityMembers).where(and(eq(communityMembers.communityId, topics.communityId), eq(communityMembers.accountId, accountId), gt(topics.createdAt, communityMembers.joinedAt)))),
        notExists(one().from(topicReads).where(readBy(accountId))),
      )})`;

/** The topics to which a list is narrowed for somebody: those with anything that is marked as new to them, those nobody answered, or those they began or wrote in. */
export function shownAs(show: TopicShow, accountId: string | null): SQL | undefined {
  if (show === 'all') return undefined;
  if (show === 'unanswered') return and(isNull(topics.acceptedPostId), eq(topics.postCount, 1));
  if (accountId === null) return sql`false`;
  if (show === 'new') return or(isNewTo(accountId), exists(one().from(topicReads).where(and(readBy(accountId), gt(topics.lastNumber, topicReads.upTo)))));
  return or(eq(topics.begunById, accountId), exists(one().from(posts).where(and(eq(posts.topicId, topics.id), eq(posts.authorId, accountId), isNull(posts.removedAt)))));
}
