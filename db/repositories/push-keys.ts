import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { pushKeys } from '#db/schema/index.ts';

export type PushKeysRow = typeof pushKeys.$inferSelect;

export async function findPushKeys(db: DbOrTx): Promise<PushKeysRow | null> {
  const [row] = await db.select().from(pushKeys);
  return row ?? null;
}

/** Keeps these keys where there are none yet; of two processes that begin at one moment the first has its way. */
export async function insertPushKeys(db: DbOrTx, keys: Pick<PushKeysRow, 'publicKey' | 'sealedPrivateKey' | 'createdAt'>): Promise<void> {
  await db.insert(pushKeys).values(keys).onConflictDoNothing();
}

/** Takes away keys that nobody can read any more. */
export async function deletePushKeys(db: DbOrTx, publicKey: string): Promise<void> {
  await db.delete(pushKeys).where(eq(pushKeys.publicKey, publicKey));
}
