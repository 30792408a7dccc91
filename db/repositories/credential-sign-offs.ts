import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, credentialSignOffs } from '#db/schema/index.ts';
import type { SignOffKind } from '#domain/credential/sign-off.ts';

const named = (db: DbOrTx) =>
  db
    .select({ signOff: credentialSignOffs, name: accounts.name })
    .from(credentialSignOffs)
    .leftJoin(accounts, and(eq(accounts.id, credentialSignOffs.accountId), isNull(accounts.deletedAt)))
    .$dynamic();

export type NamedSignOff = Awaited<ReturnType<typeof listSignOffs>>[number];

/** Who was asked to sign a credential and who signed which text, the newest first; the name is null of who is gone. */
export const listSignOffs = (db: DbOrTx, credentialId: string) => named(db).where(eq(credentialSignOffs.credentialId, credentialId)).orderBy(desc(credentialSignOffs.signedAt), desc(credentialSignOffs.askedAt), desc(credentialSignOffs.id));

/** The signatures by these ids. */
export const listSignOffsByIds = async (db: DbOrTx, ids: readonly string[]): Promise<NamedSignOff[]> => (ids.length === 0 ? [] : named(db).where(inArray(credentialSignOffs.id, [...ids])));

export async function insertSignOff(tx: DbOrTx, signOff: typeof credentialSignOffs.$inferInsert): Promise<void> {
  await tx.insert(credentialSignOffs).values(signOff);
}

/** Takes back what somebody was asked to sign in that respect and has not. */
export async function deleteAskedSignOffs(tx: DbOrTx, credentialId: string, kind: SignOffKind): Promise<void> {
  await tx.delete(credentialSignOffs).where(and(eq(credentialSignOffs.credentialId, credentialId), eq(credentialSignOffs.kind, kind), isNull(credentialSignOffs.signedAt)));
}
