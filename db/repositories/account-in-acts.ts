import { and, eq, inArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaSessions, conveningActs, participations, seats } from '#db/schema/index.ts';

/** From now on nothing that moved this person can be taken back: it would seat somebody who is another now, or nobody. */
export async function closeUndoOf(tx: DbOrTx, accountId: string): Promise<void> {
  await tx.update(conveningActs).set({ undo: null }).where(sql`${conveningActs.undo} @> ${JSON.stringify({ changes: [{ accountId }] })}::jsonb`);
}

/** Sentences that say a person's name, as it is now, in the summits they have a place in say another: what others did, and why others sit where they do. */
export async function renameInSentences(tx: DbOrTx, accountId: string, shown: string): Promise<void> {
  const [person] = await tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId));
  if (!person) return;
  const summitIds = tx.select({ id: participations.summitId }).from(participations).where(eq(participations.accountId, accountId));
  const agendaSessionIds = tx.select({ id: agendaSessions.id }).from(agendaSessions).where(inArray(agendaSessions.summitId, summitIds));
  // The name as a whole: of "Al" the first letters of "Alan" are no mention.
  const mention = `(?<![[:alnum:]])${person.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![[:alnum:]])`;
  const renamed = (sentence: typeof conveningActs.sentence | typeof seats.reason) => sql`regexp_replace(${sentence}, ${mention}, ${shown}, 'g')`;
  await tx
    .update(conveningActs)
    .set({ sentence: renamed(conveningActs.sentence) })
    .where(and(inArray(conveningActs.summitId, summitIds), sql`${conveningActs.sentence} ~ ${mention}`));
  await tx
    .update(seats)
    .set({ reason: renamed(seats.reason) })
    .where(and(inArray(seats.agendaSessionId, agendaSessionIds), sql`${seats.reason} ~ ${mention}`));
}
