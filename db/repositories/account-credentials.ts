import { and, asc, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { credentialActs, credentialAuthors, credentials, credentialSignOffs, credentialSources, credentialVersions } from '#db/schema/index.ts';

/** Makes one person's part in credentials another's. */
export async function mergeCredentialParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  const written = await tx.delete(credentialAuthors).where(eq(credentialAuthors.accountId, from)).returning();
  if (written.length > 0) await tx.insert(credentialAuthors).values(written.map((each) => ({ ...each, accountId: into }))).onConflictDoNothing();
  await tx.update(credentialActs).set({ actorId: into }).where(eq(credentialActs.actorId, from));
  await tx.update(credentialVersions).set({ publishedById: into }).where(eq(credentialVersions.publishedById, from));
  await tx.update(credentialSignOffs).set({ accountId: into }).where(eq(credentialSignOffs.accountId, from));
  await tx.update(credentialSignOffs).set({ askedById: into }).where(eq(credentialSignOffs.askedById, from));
  await tx.update(credentialSources).set({ sentById: into }).where(eq(credentialSources.sentById, from));
  await tx.update(credentials).set({ createdById: into }).where(eq(credentials.createdById, from));
}

/** Takes a person out of the authors of credentials, and out of those who are asked to sign; what they wrote, did and signed stays, and is nobody's. */
export async function eraseCredentialParts(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(credentialAuthors).where(eq(credentialAuthors.accountId, id));
  await tx.delete(credentialSignOffs).where(and(eq(credentialSignOffs.accountId, id), isNull(credentialSignOffs.signedAt)));
  await tx.update(credentialSignOffs).set({ accountId: null, note: '' }).where(eq(credentialSignOffs.accountId, id));
}

/** What the tables hold of one person's part in credentials; for their own export. */
export async function listCredentialRecords(db: DbOrTx, id: string) {
  const [begun, written, acts, published, signOffs, signOffsAsked, sent] = await Promise.all([
    db.select({ credential: credentials.name, begunAt: credentials.createdAt }).from(credentials).where(eq(credentials.createdById, id)).orderBy(asc(credentials.createdAt)),
    db.select({ credential: credentials.name, addedAt: credentialAuthors.addedAt }).from(credentialAuthors).innerJoin(credentials, eq(credentials.id, credentialAuthors.credentialId)).where(eq(credentialAuthors.accountId, id)).orderBy(asc(credentialAuthors.addedAt)),
    db.select({ credential: credentials.name, kind: credentialActs.kind, sentence: credentialActs.sentence, actedAt: credentialActs.actedAt }).from(credentialActs).innerJoin(credentials, eq(credentials.id, credentialActs.credentialId)).where(eq(credentialActs.actorId, id)).orderBy(asc(credentialActs.actedAt)),
    db.select({ credential: credentials.name, version: credentialVersions.version, note: credentialVersions.note, overrides: credentialVersions.overrides, publishedAt: credentialVersions.publishedAt }).from(credentialVersions).innerJoin(credentials, eq(credentials.id, credentialVersions.credentialId)).where(eq(credentialVersions.publishedById, id)).orderBy(asc(credentialVersions.publishedAt)),
    db.select({ credential: credentials.name, kind: credentialSignOffs.kind, note: credentialSignOffs.note, askedAt: credentialSignOffs.askedAt, signedAt: credentialSignOffs.signedAt, hash: credentialSignOffs.hash }).from(credentialSignOffs).innerJoin(credentials, eq(credentials.id, credentialSignOffs.credentialId)).where(eq(credentialSignOffs.accountId, id)).orderBy(asc(credentialSignOffs.askedAt)),
    db.select({ credential: credentials.name, kind: credentialSignOffs.kind, askedAt: credentialSignOffs.askedAt }).from(credentialSignOffs).innerJoin(credentials, eq(credentials.id, credentialSignOffs.credentialId)).where(eq(credentialSignOffs.askedById, id)).orderBy(asc(credentialSignOffs.askedAt)),
    db.select({ credential: credentials.name, wording: credentialSources.wording, sentAt: credentialSources.sentAt }).from(credentialSources).innerJoin(credentials, eq(credentials.id, credentialSources.credentialId)).where(eq(credentialSources.sentById, id)).orderBy(asc(credentialSources.sentAt)),
  ]);
  return { credentialsBegun: begun, credentialsWritten: written, credentialActs: acts, credentialVersionsPublished: published, credentialSignOffs: signOffs, credentialSignOffsAsked: signOffsAsked, passagesSentToCredentials: sent };
}
