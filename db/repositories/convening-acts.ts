import { and, desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, conveningActs } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type ConveningActRow = typeof conveningActs.$inferSelect;

export async function insertConveningAct(tx: DbOrTx, act: typeof conveningActs.$inferInsert): Promise<void> {
  await tx.insert(conveningActs).values(act);
}

/** What was done in a summit with who did it, the newest first. */
export const listConveningActs = (db: DbOrTx, summitId: string, limit: number) =>
  db
    .select({ act: conveningActs, actorName: accounts.name })
    .from(conveningActs)
    .leftJoin(accounts, eq(accounts.id, conveningActs.actorId))
    .where(eq(conveningActs.summitId, summitId))
    .orderBy(desc(conveningActs.actedAt), desc(conveningActs.id))
    .limit(limit);

/** An act in this summit; refuses with `not-found`. */
export async function getConveningAct(tx: DbOrTx, summitId: string, id: string): Promise<ConveningActRow> {
  const [row] = await tx
    .select()
    .from(conveningActs)
    .where(and(eq(conveningActs.summitId, summitId), eq(conveningActs.id, id)));
  if (!row) throw notFound('act');
  return row;
}

export async function updateUndone(tx: DbOrTx, id: string, undoneAt: Date): Promise<void> {
  await tx.update(conveningActs).set({ undoneAt }).where(eq(conveningActs.id, id));
}
