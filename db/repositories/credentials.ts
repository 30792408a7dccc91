import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communityMembers, credentialActs, credentialAuthors, credentials, documents } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type CredentialRow = typeof credentials.$inferSelect;

/** Makes a credential together with the document that its text stands in, and its first author. */
export async function insertCredential(tx: DbOrTx, credential: typeof credentials.$inferInsert & { createdById: string; createdAt: Date }): Promise<void> {
  await tx.insert(documents).values({ id: credential.documentId, kind: 'credential', createdAt: credential.createdAt });
  await tx.insert(credentials).values(credential);
  await insertCredentialAuthor(tx, { credentialId: credential.id, accountId: credential.createdById, addedAt: credential.createdAt });
}

/** A credential by its address; refuses with `not-found`. */
export async function getCredential(db: DbOrTx, slug: string): Promise<CredentialRow> {
  const [row] = await db.select().from(credentials).where(eq(credentials.slug, slug));
  if (!row) throw notFound('credential');
  return row;
}

/** The same, held until the transaction ends: what is published of it comes one after another. */
export async function getCredentialForChange(tx: DbOrTx, id: string): Promise<CredentialRow> {
  const [row] = await tx.select().from(credentials).where(eq(credentials.id, id)).for('update');
  if (!row) throw notFound('credential');
  return row;
}

/** Of which community a credential is; refuses with `not-found`. */
export async function getCommunityIdOfCredential(db: DbOrTx, id: string): Promise<string> {
  const [row] = await db.select({ communityId: credentials.communityId }).from(credentials).where(eq(credentials.id, id));
  if (!row) throw notFound('credential');
  return row.communityId;
}

/** The addresses that begin like this one and are taken. */
export async function listCredentialSlugsLike(db: DbOrTx, slug: string): Promise<Set<string>> {
  const rows = await db.select({ slug: credentials.slug }).from(credentials).where(sql`${credentials.slug} = ${slug} or ${credentials.slug} like ${`${slug}-%`}`);
  return new Set(rows.map((row) => row.slug));
}

/** The addresses of those of these credentials that are there. */
export const listCredentialSlugs = async (db: DbOrTx, ids: readonly string[]): Promise<{ id: string; slug: string }[]> =>
  ids.length === 0 ? [] : db.select({ id: credentials.id, slug: credentials.slug }).from(credentials).where(inArray(credentials.id, [...ids]));

/** The credentials of a community, the one begun last first. */
export const listCredentials = (db: DbOrTx, communityId: string): Promise<CredentialRow[]> =>
  db.select().from(credentials).where(eq(credentials.communityId, communityId)).orderBy(desc(credentials.createdAt), asc(credentials.id));

/** The credentials of which this person is an author, as long as they are written, by name. */
export const listWrittenCredentials = (db: DbOrTx, accountId: string) =>
  db
    .select({ slug: credentials.slug, name: credentials.name })
    .from(credentials)
    .innerJoin(credentialAuthors, eq(credentialAuthors.credentialId, credentials.id))
    .where(and(eq(credentialAuthors.accountId, accountId), isNull(credentials.retiredAt)))
    .orderBy(asc(credentials.name), asc(credentials.id));

export async function updateCredential(db: DbOrTx, id: string, change: Partial<Pick<CredentialRow, 'name' | 'state' | 'pilot' | 'whoWrites' | 'retiredAt' | 'retiredReason'>>): Promise<void> {
  await db.update(credentials).set(change).where(eq(credentials.id, id));
}

export async function isCredentialAuthor(db: DbOrTx, credentialId: string, accountId: string): Promise<boolean> {
  return (await db.$count(credentialAuthors, and(eq(credentialAuthors.credentialId, credentialId), eq(credentialAuthors.accountId, accountId)))) > 0;
}

/** Who writes these credentials, in the order in which they began to. */
export const listCredentialAuthors = (db: DbOrTx, credentialIds: readonly string[]) =>
  db
    .select({ credentialId: credentialAuthors.credentialId, accountId: credentialAuthors.accountId, name: accounts.name, perspective: communityMembers.perspective, educatorRole: communityMembers.educatorRole })
    .from(credentialAuthors)
    .innerJoin(credentials, eq(credentials.id, credentialAuthors.credentialId))
    .innerJoin(accounts, and(eq(accounts.id, credentialAuthors.accountId), isNull(accounts.deletedAt)))
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, credentials.communityId), eq(communityMembers.accountId, accounts.id)))
    .where(inArray(credentialAuthors.credentialId, [...credentialIds]))
    .orderBy(asc(credentialAuthors.addedAt), asc(accounts.id));

/** Makes somebody an author; who is one stays so. */
export async function insertCredentialAuthor(tx: DbOrTx, author: typeof credentialAuthors.$inferInsert): Promise<void> {
  await tx.insert(credentialAuthors).values(author).onConflictDoNothing();
}

export async function deleteCredentialAuthor(tx: DbOrTx, credentialId: string, accountId: string): Promise<void> {
  await tx.delete(credentialAuthors).where(and(eq(credentialAuthors.credentialId, credentialId), eq(credentialAuthors.accountId, accountId)));
}

/** Who leaves a community is no author of what it makes any more. */
export async function deleteCredentialAuthorsOf(tx: DbOrTx, communityId: string, accountId: string): Promise<void> {
  const made = tx.select({ id: credentials.id }).from(credentials).where(eq(credentials.communityId, communityId));
  await tx.delete(credentialAuthors).where(and(eq(credentialAuthors.accountId, accountId), inArray(credentialAuthors.credentialId, made)));
}

export async function insertCredentialAct(tx: DbOrTx, act: typeof credentialActs.$inferInsert): Promise<void> {
  await tx.insert(credentialActs).values(act);
}

/** What was done with a credential, the newest first; the name is null of who is gone. */
export const listCredentialActs = (db: DbOrTx, credentialId: string) =>
  db
    .select({ id: credentialActs.id, sentence: credentialActs.sentence, actedAt: credentialActs.actedAt, name: accounts.name })
    .from(credentialActs)
    .leftJoin(accounts, and(eq(accounts.id, credentialActs.actorId), isNull(accounts.deletedAt)))
    .where(eq(credentialActs.credentialId, credentialId))
    .orderBy(desc(credentialActs.actedAt), desc(credentialActs.id));
