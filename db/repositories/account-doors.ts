import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accessTokens, passkeyChallenges, passkeys, providerAccounts, providerProofs, providerVisits } from '#db/schema/index.ts';
import { listAccessTokens } from './access-tokens.ts';
import { listPasskeys } from './passkeys.ts';
import { listProviderAccounts } from './provider-accounts.ts';

/** How a person signs in beside password and mail, for their own export; the keys themselves stay here. */
export async function listDoorRecords(db: DbOrTx, id: string) {
  const [own, linked, tokens] = await Promise.all([listPasskeys(db, id), listProviderAccounts(db, id), listAccessTokens(db, id)]);
  return {
    passkeys: own.map(({ name, createdAt, lastUsedAt, isBackedUp }) => ({ name, addedAt: createdAt, lastUsedAt, isBackedUp })),
    accountsElsewhere: linked.map(({ provider, issuer, subject, label, createdAt, lastUsedAt }) => ({ provider, issuer, subject, label, linkedAt: createdAt, lastUsedAt })),
    accessTokens: tokens.map(({ name, scopes, createdAt, expiresAt, lastUsedAt }) => ({ name, scopes, madeAt: createdAt, expiresAt, lastUsedAt })),
  };
}

/** Makes one person's ways to sign in another's. */
export async function mergeDoorParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(passkeys).set({ accountId: into }).where(eq(passkeys.accountId, from));
  await tx.delete(passkeyChallenges).where(eq(passkeyChallenges.accountId, from));
  await tx.update(providerAccounts).set({ accountId: into }).where(eq(providerAccounts.accountId, from));
  await tx.delete(providerVisits).where(eq(providerVisits.accountId, from));
  await tx.update(accessTokens).set({ accountId: into }).where(eq(accessTokens.accountId, from));
}

/** Takes a person's ways to sign in away. */
export async function eraseDoorParts(tx: DbOrTx, { id, email }: { id: string; email: string | null }): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.accountId, id));
  await tx.delete(passkeyChallenges).where(eq(passkeyChallenges.accountId, id));
  await tx.delete(providerAccounts).where(eq(providerAccounts.accountId, id));
  await tx.delete(providerVisits).where(eq(providerVisits.accountId, id));
  await tx.delete(accessTokens).where(eq(accessTokens.accountId, id));
  if (email !== null) await tx.delete(providerProofs).where(eq(providerProofs.email, email));
}
