import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { authSessions } from '#db/schema/index.ts';

export type AuthSessionRow = typeof authSessions.$inferSelect;

/** The browsers in which the person is signed in now, the last used first. */
export const listAuthSessions = (db: DbOrTx, accountId: string, now: Date): Promise<AuthSessionRow[]> =>
  db
    .select()
    .from(authSessions)
    .where(and(eq(authSessions.userId, accountId), gt(authSessions.expiresAt, now)))
    .orderBy(desc(authSessions.lastSeenAt));

/** Ends one sign-in of that person; false when they have none with this id. */
export async function deleteAuthSession(db: DbOrTx, accountId: string, id: string): Promise<boolean> {
  const ended = await db.delete(authSessions).where(and(eq(authSessions.userId, accountId), eq(authSessions.id, id))).returning({ id: authSessions.id });
  return ended.length > 0;
}

/** Ends the person's sign-ins, all or all but one. */
export async function deleteAuthSessions(db: DbOrTx, accountId: string, exceptId: string | null = null): Promise<void> {
  await db.delete(authSessions).where(and(eq(authSessions.userId, accountId), exceptId === null ? undefined : ne(authSessions.id, exceptId)));
}

/** Hands a person's sign-ins over to another account that has been proven to be theirs. */
export async function moveAuthSessions(db: DbOrTx, fromAccountId: string, toAccountId: string): Promise<void> {
  await db.update(authSessions).set({ userId: toAccountId }).where(eq(authSessions.userId, fromAccountId));
}

export async function updateAuthSessionSeen(db: DbOrTx, id: string, lastSeenAt: Date): Promise<void> {
  await db.update(authSessions).set({ lastSeenAt }).where(eq(authSessions.id, id));
}
