import { and, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type AccountRow = typeof accounts.$inferSelect;

/** The living account with this id; refuses with `not-found`. */
export async function getAccount(db: DbOrTx, id: string): Promise<AccountRow> {
  const [row] = await db.select().from(accounts).where(and(eq(accounts.id, id), isNull(accounts.deletedAt)));
  if (!row) throw notFound('person');
  return row;
}

/** The account with this address, given in lower case. */
export async function findAccountByEmail(db: DbOrTx, email: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(accounts).where(eq(accounts.email, email));
  return row ?? null;
}

export async function insertAccount(db: DbOrTx, account: typeof accounts.$inferInsert): Promise<AccountRow> {
  const [row] = await db.insert(accounts).values(account).returning();
  if (!row) throw new Error('An inserted account did not come back');
  return row;
}

export async function updateAccount(db: DbOrTx, id: string, change: Partial<typeof accounts.$inferInsert>): Promise<void> {
  await db.update(accounts).set(change).where(eq(accounts.id, id));
}
