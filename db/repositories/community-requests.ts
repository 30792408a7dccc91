import { and, asc, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communityRequests } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type RequestRow = typeof communityRequests.$inferSelect;

const of = (communityId: string, accountId: string) => and(eq(communityRequests.communityId, communityId), eq(communityRequests.accountId, accountId));

/** What somebody asked of this community, waiting or declined; null when they never asked or were accepted. */
export async function findRequest(db: DbOrTx, communityId: string, accountId: string): Promise<RequestRow | null> {
  const [row] = await db.select().from(communityRequests).where(of(communityId, accountId));
  return row ?? null;
}

/** Those who wait for an answer, who asked first on top, with what their profile says. */
export const listWaitingRequests = (db: DbOrTx, communityId: string) =>
  db
    .select({ request: communityRequests, name: accounts.name, affiliation: accounts.affiliation })
    .from(communityRequests)
    .innerJoin(accounts, and(eq(accounts.id, communityRequests.accountId), isNull(accounts.deletedAt)))
    .where(and(eq(communityRequests.communityId, communityId), isNull(communityRequests.declinedAt)))
    .orderBy(asc(communityRequests.askedAt), asc(accounts.id));

/** How many wait for an answer. */
export const countWaitingRequests = (db: DbOrTx, communityId: string): Promise<number> =>
  db.$count(communityRequests, and(eq(communityRequests.communityId, communityId), isNull(communityRequests.declinedAt)));

/** Writes a request; what the same person asked before makes way. */
export async function putRequest(tx: DbOrTx, request: typeof communityRequests.$inferInsert): Promise<void> {
  await tx
    .insert(communityRequests)
    .values(request)
    .onConflictDoUpdate({ target: [communityRequests.communityId, communityRequests.accountId], set: { ...request, declinedAt: null, declinedById: null, reason: '' } });
}

/** Keeps why a request was declined; refuses with `not-found` one that does not wait. */
export async function declineRequest(tx: DbOrTx, communityId: string, accountId: string, declined: { at: Date; byId: string; reason: string }): Promise<void> {
  const rows = await tx
    .update(communityRequests)
    .set({ declinedAt: declined.at, declinedById: declined.byId, reason: declined.reason })
    .where(and(of(communityId, accountId), isNull(communityRequests.declinedAt)))
    .returning({ accountId: communityRequests.accountId });
  if (rows.length === 0) throw notFound('request');
}

/** Takes a waiting request away and returns it; refuses with `not-found` one that does not wait. */
export async function takeRequest(tx: DbOrTx, communityId: string, accountId: string): Promise<RequestRow> {
  const [row] = await tx
    .delete(communityRequests)
    .where(and(of(communityId, accountId), isNull(communityRequests.declinedAt)))
    .returning();
  if (!row) throw notFound('request');
  return row;
}

/** Forgets whatever somebody asked of this community. */
export async function deleteRequest(tx: DbOrTx, communityId: string, accountId: string): Promise<void> {
  await tx.delete(communityRequests).where(of(communityId, accountId));
}
