import { and, eq, inArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, conveningActs, participations } from '#db/schema/index.ts';

/** From now on nothing that moved this person can be taken back: it would seat somebody who is another now, or nobody. */
export async function closeUndoOf(tx: DbOrTx, accountId: string): Promise<void> {
  await tx.update(conveningActs).set({ undo: null }).where(sql`${conveningActs.undo} @> ${JSON.stringify({ changes: [{ accountId }] })}::jsonb`);
}

/** Sentences on what others did that say a person's name, as it is now, in the summits they have a place in say another. */
export async function renameInSentences(tx: DbOrTx, accountId: string, shown: string): Promise<void> {
  const [person] = await tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId));
  if (!person) return;
  const summitIds = tx.select({ id: participations.summitId }).from(participations).where(eq(participations.accountId, accountId));
  // The name as a whole: of "Al" the first letters of "Alan" are no mention.
  const mention = `(?<![[:alnum:]])${person.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![[:alnum:]])`;
  await tx
    .update(conveningActs)
    .set({ sentence: sql`regexp_replace(${conveningActs.sentence}, ${mention}, ${shown}, 'g')` })
    .where(and(inArray(conveningActs.summitId, summitIds), sql`${conveningActs.sentence} ~ ${mention}`));
}
