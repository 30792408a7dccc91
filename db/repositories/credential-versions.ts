import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, credentials, credentialVersions } from '#db/schema/index.ts';

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
      publishedAt: credentialVersions.publishedAt,
      publisher: accounts.name,
    })
    .from(credentialVersions)
    .leftJoin(accounts, and(eq(accounts.id, credentialVersions.publishedById), isNull(accounts.deletedAt)))
    .where(eq(credentialVersions.credentialId, credentialId))
    .orderBy(desc(credentialVersions.number));

/** The newest version of each credential of a community that has one, by the names of the credentials. */
export const listNewestCredentialVersions = (db: DbOrTx, communityId: string) => {
  const newest = db
    .selectDistinctOn([credentialVersions.credentialId], { id: credentialVersions.id })
    .from(credentialVersions)
    .orderBy(credentialVersions.credentialId, desc(credentialVersions.number));
  return db
    .select({ slug: credentials.slug, state: credentials.state, version: credentialVersions.version, content: credentialVersions.content })
    .from(credentialVersions)
    .innerJoin(credentials, eq(credentials.id, credentialVersions.credentialId))
    .where(and(eq(credentials.communityId, communityId), inArray(credentialVersions.id, newest)))
    .orderBy(asc(credentials.name), asc(credentials.id));
};
