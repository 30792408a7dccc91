import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accessTokens, accounts } from '#db/schema/index.ts';
import type { AccountRow } from './accounts.ts';

export type AccessTokenRow = typeof accessTokens.$inferSelect;

export const insertAccessToken = async (db: DbOrTx, token: typeof accessTokens.$inferInsert): Promise<void> => {
  await db.insert(accessTokens).values(token);
};

/** A person's tokens, the oldest first, those that work no more among them. */
export const listAccessTokens = (db: DbOrTx, accountId: string): Promise<AccessTokenRow[]> =>
  db.select().from(accessTokens).where(eq(accessTokens.accountId, accountId)).orderBy(asc(accessTokens.createdAt), asc(accessTokens.id));

export const countAccessTokens = (db: DbOrTx, accountId: string): Promise<number> => db.$count(accessTokens, eq(accessTokens.accountId, accountId));

/** The token with this hash and whose it is, as long as it works and they are still here and not banned. */
export async function findWorkingToken(db: DbOrTx, secretHash: string, now: Date): Promise<{ token: AccessTokenRow; account: AccountRow } | null> {
  const [row] = await db
    .select({ token: accessTokens, account: accounts })
    .from(accessTokens)
    .innerJoin(accounts, and(eq(accounts.id, accessTokens.accountId), isNull(accounts.deletedAt), isNull(accounts.bannedAt)))
    .where(and(eq(accessTokens.secretHash, secretHash), gt(accessTokens.expiresAt, now)));
  return row ?? null;
}

export async function updateAccessTokenUse(db: DbOrTx, id: string, lastUsedAt: Date): Promise<void> {
  await db.update(accessTokens).set({ lastUsedAt }).where(eq(accessTokens.id, id));
}

/** The removed one's name; null when the person has none with this id. */
export async function deleteAccessToken(db: DbOrTx, accountId: string, id: string): Promise<{ name: string } | null> {
  const [removed] = await db.delete(accessTokens).where(and(eq(accessTokens.id, id), eq(accessTokens.accountId, accountId))).returning({ name: accessTokens.name });
  return removed ?? null;
}
