import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, providerAccounts, providerProofs, providerVisits } from '#db/schema/index.ts';
import type { ProvenAccount, ProviderId } from '#domain/provider.ts';

export type ProviderAccountRow = typeof providerAccounts.$inferSelect;
export type ProviderVisitRow = typeof providerVisits.$inferSelect;
export type ProviderProofRow = typeof providerProofs.$inferSelect;

/** Keeps who is on their way; those who did not come back in time go. */
export async function insertProviderVisit(db: DbOrTx, visit: ProviderVisitRow, now: Date): Promise<void> {
  await db.delete(providerVisits).where(lt(providerVisits.expiresAt, now));
  await db.insert(providerVisits).values(visit);
}

/** Uses a visit up, once; null where this browser is on no such way, or its time is over. */
export async function spendProviderVisit(db: DbOrTx, { secretHash, provider, state }: Pick<ProviderVisitRow, 'secretHash' | 'provider' | 'state'>, now: Date): Promise<ProviderVisitRow | null> {
  const isThis = and(eq(providerVisits.secretHash, secretHash), eq(providerVisits.provider, provider), eq(providerVisits.state, state), gt(providerVisits.expiresAt, now));
  const [spent] = await db.delete(providerVisits).where(isThis).returning();
  return spent ?? null;
}

export async function insertProviderProof(db: DbOrTx, proof: ProviderProofRow, now: Date): Promise<void> {
  await db.delete(providerProofs).where(lt(providerProofs.expiresAt, now));
  await db.insert(providerProofs).values(proof);
}

export async function findProviderProof(db: DbOrTx, secretHash: string, now: Date): Promise<ProviderProofRow | null> {
  const [row] = await db.select().from(providerProofs).where(and(eq(providerProofs.secretHash, secretHash), gt(providerProofs.expiresAt, now)));
  return row ?? null;
}

/** Uses a proof up, once. */
export async function spendProviderProof(db: DbOrTx, secretHash: string, now: Date): Promise<ProviderProofRow | null> {
  const [spent] = await db.delete(providerProofs).where(and(eq(providerProofs.secretHash, secretHash), gt(providerProofs.expiresAt, now))).returning();
  return spent ?? null;
}

/** The account elsewhere, linked with somebody who is still here. */
export async function findProviderAccount(db: DbOrTx, { issuer, subject }: Pick<ProvenAccount, 'issuer' | 'subject'>): Promise<ProviderAccountRow | null> {
  const [row] = await db
    .select({ linked: providerAccounts })
    .from(providerAccounts)
    .innerJoin(accounts, and(eq(accounts.id, providerAccounts.accountId), isNull(accounts.deletedAt)))
    .where(and(eq(providerAccounts.issuer, issuer), eq(providerAccounts.subject, subject)));
  return row?.linked ?? null;
}

/** False when it is linked already, with whomever. */
export async function insertProviderAccount(db: DbOrTx, linked: typeof providerAccounts.$inferInsert): Promise<boolean> {
  return (await db.insert(providerAccounts).values(linked).onConflictDoNothing().returning({ id: providerAccounts.id })).length > 0;
}

export async function updateProviderAccountUse(db: DbOrTx, id: string, used: { lastUsedAt: Date; label: string }): Promise<void> {
  await db.update(providerAccounts).set(used).where(eq(providerAccounts.id, id));
}

/** A person's accounts elsewhere, the oldest link first. */
export const listProviderAccounts = (db: DbOrTx, accountId: string): Promise<ProviderAccountRow[]> =>
  db.select().from(providerAccounts).where(eq(providerAccounts.accountId, accountId)).orderBy(asc(providerAccounts.createdAt), asc(providerAccounts.id));

/** Those that sign in at this moment: at a provider that the site still offers. */
export const countProviderAccounts = async (db: DbOrTx, accountId: string, offered: readonly ProviderId[]): Promise<number> =>
  offered.length === 0 ? 0 : db.$count(providerAccounts, and(eq(providerAccounts.accountId, accountId), inArray(providerAccounts.provider, [...offered])));

/** The one that was taken away; null when the person has none with this id. */
export async function deleteProviderAccount(db: DbOrTx, accountId: string, id: string): Promise<ProviderAccountRow | null> {
  const [removed] = await db.delete(providerAccounts).where(and(eq(providerAccounts.id, id), eq(providerAccounts.accountId, accountId))).returning();
  return removed ?? null;
}
