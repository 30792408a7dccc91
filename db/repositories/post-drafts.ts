import { and, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { postDrafts } from '#db/schema/index.ts';

/** Whose draft, and of what: a topic, or one that is not begun yet. */
export type DraftPlace = { accountId: string; communityId: string; topicId: string | null };

const at = ({ accountId, communityId, topicId }: DraftPlace) => and(eq(postDrafts.accountId, accountId), eq(postDrafts.communityId, communityId), topicId === null ? isNull(postDrafts.topicId) : eq(postDrafts.topicId, topicId));

export async function findDraft(db: DbOrTx, place: DraftPlace): Promise<typeof postDrafts.$inferSelect | null> {
  const [row] = await db.select().from(postDrafts).where(at(place));
  return row ?? null;
}

export async function putDraft(tx: DbOrTx, { title = '', ...draft }: typeof postDrafts.$inferInsert): Promise<void> {
  await tx
    .insert(postDrafts)
    .values({ title, ...draft })
    .onConflictDoUpdate({ target: [postDrafts.accountId, postDrafts.communityId, postDrafts.topicId], set: { title, markdown: draft.markdown, savedAt: draft.savedAt } });
}

export async function deleteDraft(tx: DbOrTx, place: DraftPlace): Promise<void> {
  await tx.delete(postDrafts).where(at(place));
}
