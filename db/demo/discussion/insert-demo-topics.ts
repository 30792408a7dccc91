import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import * as tables from '#db/schema/index.ts';
import { demoTopicRows } from './demo-topic-rows.ts';

/** Puts the topics of the demo into its community, whose people and summits are there. */
export async function insertDemoTopics(tx: DbOrTx, communityId: string, now: Date): Promise<void> {
  const rows = demoTopicRows(communityId, now);
  await tx.insert(tables.topics).values(rows.topics);
  await tx.insert(tables.posts).values(rows.posts);
  await tx.insert(tables.postRevisions).values(rows.revisions);
  await tx.insert(tables.postReactions).values(rows.reactions);
  await tx.insert(tables.topicReads).values(rows.reads);
  for (const { topicId, postId } of rows.accepted) await tx.update(tables.topics).set({ acceptedPostId: postId }).where(eq(tables.topics.id, topicId));
}
