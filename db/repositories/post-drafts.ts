import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { postDrafts, topics } from '#db/schema/index.ts';
import { type Reader, readableBy } from './topics.ts';

/** Whose draft, and of what: a topic, or one that is not begun yet. */
export type DraftPlace = { accountId: string; communityId: string; topicId: string | null };

const at = ({ accountId, communityId, topicId }: DraftPlace) => and(eq(postDrafts.accountId, accountId), eq(postDrafts.communityId, communityId), topicId === null ? isNull(postDrafts.topicId) : eq(postDrafts.topicId, topicId));

export async function findDraft(db: DbOrTx, place: DraftPlace): Promise<typeof postDrafts.$inferSelect | null> {
  const [row] = await db.select().from(postDrafts).where(at(place));
  return row ?? null;
}

/** How many are listed; there is one for each topic. */
const MOST_LISTED = 50;

/** What somebody is writing in a community, the latest first: for a topic that is not begun yet, and in those that they may read and that take posts. */
export const listDrafts = (db: DbOrTx, { accountId, communityId }: Omit<DraftPlace, 'topicId'>, reader: Reader) =>
  db
    .select({ topic: { number: topics.number, title: topics.title }, title: postDrafts.title, markdown: postDrafts.markdown, savedAt: postDrafts.savedAt })
    .from(postDrafts)
    .leftJoin(topics, eq(topics.id, postDrafts.topicId))
    .where(and(eq(postDrafts.accountId, accountId), eq(postDrafts.communityId, communityId), or(isNull(postDrafts.topicId), and(isNull(topics.lockedAt), readableBy({ communityId }, reader)))))
    .orderBy(desc(postDrafts.savedAt), desc(postDrafts.topicId))
    .limit(MOST_LISTED);

export async function putDraft(tx: DbOrTx, { title = '', ...draft }: typeof postDrafts.$inferInsert): Promise<void> {
  await tx
    .insert(postDrafts)
    .values({ title, ...draft })
    .onConflictDoUpdate({ target: [postDrafts.accountId, postDrafts.communityId, postDrafts.topicId], set: { title, markdown: draft.markdown, savedAt: draft.savedAt } });
}

/** Holds what somebody is writing until the transaction ends: what is posted at the same moment is no draft any more. */
export async function lockDrafts(tx: DbOrTx, accountId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`drafts ${accountId}`}, 0))`);
}

/** Puts drafts where they belong now; where their writer has one already, the one stands below the other. */
export async function joinDrafts(tx: DbOrTx, drafts: readonly (typeof postDrafts.$inferInsert)[]): Promise<void> {
  if (drafts.length === 0) return;
  const markdown = sql`${postDrafts.markdown} || E'\\n\\n' || excluded.markdown`;
  await tx.insert(postDrafts).values([...drafts]).onConflictDoUpdate({ target: [postDrafts.accountId, postDrafts.communityId, postDrafts.topicId], set: { markdown } });
}

export async function deleteDraft(tx: DbOrTx, place: DraftPlace): Promise<void> {
  await tx.delete(postDrafts).where(at(place));
}
