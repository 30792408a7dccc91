import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, passkeyChallenges, passkeys } from '#db/schema/index.ts';
import type { PasskeyPurpose } from '#domain/passkey.ts';

export type PasskeyRow = typeof passkeys.$inferSelect;
type Challenge = typeof passkeyChallenges.$inferSelect;

/** Keeps a challenge; those that nobody answered in time go. */
export async function insertPasskeyChallenge(db: DbOrTx, challenge: Challenge, now: Date): Promise<void> {
  await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
  await db.insert(passkeyChallenges).values(challenge);
}

/** Uses a challenge up, once, for the same purpose and person; null where there is none, or its time is over. */
export async function spendPasskeyChallenge(db: DbOrTx, { secretHash, purpose, accountId }: { secretHash: string; purpose: PasskeyPurpose; accountId: string | null }, now: Date): Promise<string | null> {
  const whose = accountId === null ? isNull(passkeyChallenges.accountId) : eq(passkeyChallenges.accountId, accountId);
  const isThis = and(eq(passkeyChallenges.secretHash, secretHash), eq(passkeyChallenges.purpose, purpose), whose, gt(passkeyChallenges.expiresAt, now));
  const [spent] = await db.delete(passkeyChallenges).where(isThis).returning({ challenge: passkeyChallenges.challenge });
  return spent?.challenge ?? null;
}

/** False when the device's key is here already, for whomever. */
export async function insertPasskey(db: DbOrTx, passkey: typeof passkeys.$inferInsert): Promise<boolean> {
  const made = await db.insert(passkeys).values(passkey).onConflictDoNothing().returning({ id: passkeys.id });
  return made.length > 0;
}

/** A person's passkeys, the oldest first. */
export const listPasskeys = (db: DbOrTx, accountId: string): Promise<PasskeyRow[]> => db.select().from(passkeys).where(eq(passkeys.accountId, accountId)).orderBy(asc(passkeys.createdAt), asc(passkeys.id));

export const countPasskeys = (db: DbOrTx, accountId: string): Promise<number> => db.$count(passkeys, eq(passkeys.accountId, accountId));

/** The passkey that a device calls so, of somebody who is still here. */
export async function findPasskey(db: DbOrTx, credentialId: string): Promise<PasskeyRow | null> {
  const [row] = await db
    .select({ passkey: passkeys })
    .from(passkeys)
    .innerJoin(accounts, and(eq(accounts.id, passkeys.accountId), isNull(accounts.deletedAt)))
    .where(eq(passkeys.credentialId, credentialId));
  return row?.passkey ?? null;
}

/** Writes down that a passkey signed; false when it has signed otherwise since it was read. */
export async function updatePasskeyUse(db: DbOrTx, { id, counter: counted }: PasskeyRow, used: { counter: number; isBackedUp: boolean; lastUsedAt: Date }): Promise<boolean> {
  const updated = await db.update(passkeys).set(used).where(and(eq(passkeys.id, id), eq(passkeys.counter, counted))).returning({ id: passkeys.id });
  return updated.length > 0;
}

const ownPasskey = (accountId: string, id: string) => and(eq(passkeys.id, id), eq(passkeys.accountId, accountId));

/** False when the person has none with this id. */
export async function updatePasskeyName(db: DbOrTx, accountId: string, { id, name }: { id: string; name: string }): Promise<boolean> {
  return (await db.update(passkeys).set({ name }).where(ownPasskey(accountId, id)).returning({ id: passkeys.id })).length > 0;
}

/** The removed one's name; null when the person has none with this id. */
export async function deletePasskey(db: DbOrTx, accountId: string, id: string): Promise<{ name: string } | null> {
  const [removed] = await db.delete(passkeys).where(ownPasskey(accountId, id)).returning({ name: passkeys.name });
  return removed ?? null;
}
