import { and, desc, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, credentialVersions } from '#db/schema/index.ts';

export type CredentialVersionRow = typeof credentialVersions.$inferSelect;

export async function insertCredentialVersion(tx: DbOrTx, version: typeof credentialVersions.$inferInsert): Promise<void> {
  await tx.insert(credentialVersions).values(version);
}

/** The newest version of a credential; null before the first. */
export async function findNewestCredentialVersion(db: DbOrTx, credentialId: string): Promise<CredentialVersionRow | null> {
  const [row] = await db.select().from(credentialVersions).where(eq(credentialVersions.credentialId, credentialId)).orderBy(desc(credentialVersions.number)).limit(1);
  return row ?? null;
}

/** A version by what people call it; null when there is none. */
export async function findCredentialVersion(db: DbOrTx, credentialId: string, version: string): Promise<CredentialVersionRow | null> {
  const [row] = await db.select().from(credentialVersions).where(and(eq(credentialVersions.credentialId, credentialId), eq(credentialVersions.version, version)));
  return row ?? null;
}

/** Every version of a credential without its text, the newest first; the name is of who published it, null of who is gone. */
export const listCredentialVersions = (db: DbOrTx, credentialId: string) =>
  db
    .select({
      version: credentialVersions.version,
      change: credentialVersions.change,
      note: credentialVersions.note,
      achievementId: credentialVersions.achievementId,
      overrides: credentialVersions.overrides,
      hash: credentialVersions.hash,
      signOffIds: credentialVersions.signOffIds,
      publishedAt: credentialVersions.publishedAt,
      publisher: accounts.name,
    })
    .from(credentialVersions)
    .leftJoin(accounts, and(eq(accounts.id, credentialVersions.publishedById), isNull(accounts.deletedAt)))
    .where(eq(credentialVersions.credentialId, credentialId))
    .orderBy(desc(credentialVersions.number));
