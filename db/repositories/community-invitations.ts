import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, communityInvitations, summitInvitations } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type CommunityInvitationRow = typeof communityInvitations.$inferSelect;

const pending = (communityId: string, id: string) => and(eq(communityInvitations.communityId, communityId), eq(communityInvitations.id, id), isNull(communityInvitations.acceptedAt));

/** The invitations of a community that nobody has accepted yet, newest first; ended ones among them. */
export const listPendingInvitations = (db: DbOrTx, communityId: string) =>
  db
    .select({ invitation: communityInvitations, invitedBy: accounts.name })
    .from(communityInvitations)
    .leftJoin(accounts, eq(accounts.id, communityInvitations.invitedById))
    .where(and(eq(communityInvitations.communityId, communityId), isNull(communityInvitations.acceptedAt)))
    .orderBy(desc(communityInvitations.createdAt), desc(communityInvitations.id));

/** The invitation behind a secret, with its community and who sent it; null when there is none or it was withdrawn. */
export async function findCommunityInvitation(db: DbOrTx, secretHash: string) {
  const [row] = await db
    .select({ invitation: communityInvitations, community: communities, invitedBy: accounts.name })
    .from(communityInvitations)
    .innerJoin(communities, eq(communities.id, communityInvitations.communityId))
    .leftJoin(accounts, eq(accounts.id, communityInvitations.invitedById))
    .where(eq(communityInvitations.secretHash, secretHash));
  return row ?? null;
}

/** The invitation of this community to an address, accepted or not. */
export async function findCommunityInvitationTo(db: DbOrTx, communityId: string, email: string): Promise<CommunityInvitationRow | null> {
  const [row] = await db
    .select()
    .from(communityInvitations)
    .where(and(eq(communityInvitations.communityId, communityId), eq(communityInvitations.email, email)));
  return row ?? null;
}

/** Those of these addresses that this community has invited and that were not taken up, with when each link ends. */
export const listInvitationsAmong = async (db: DbOrTx, communityId: string, emails: readonly string[]): Promise<Pick<CommunityInvitationRow, 'email' | 'expiresAt'>[]> =>
  emails.length === 0
    ? []
    : db
        .select({ email: communityInvitations.email, expiresAt: communityInvitations.expiresAt })
        .from(communityInvitations)
        .where(and(eq(communityInvitations.communityId, communityId), inArray(communityInvitations.email, [...emails]), isNull(communityInvitations.acceptedAt)));

/** Whether an invitation to a community or a summit, whose link still works, waits for this address. */
export async function isInvitedSomewhere(db: DbOrTx, email: string, now: Date): Promise<boolean> {
  const waiting = [communityInvitations, summitInvitations].map((table) => db.$count(table, and(eq(table.email, email), isNull(table.acceptedAt), gt(table.expiresAt, now))));
  return (await Promise.all(waiting)).some((count) => count > 0);
}

/** A pending invitation of this community; refuses with `not-found` when it was accepted or withdrawn. */
export async function getPendingCommunityInvitation(db: DbOrTx, communityId: string, id: string): Promise<CommunityInvitationRow> {
  const [row] = await db.select().from(communityInvitations).where(pending(communityId, id));
  if (!row) throw notFound('invitation');
  return row;
}

/** Writes an invitation; an earlier one to the same address, whose secret is then worth nothing, makes way, and leaves it its id. */
export async function replaceCommunityInvitation(tx: DbOrTx, invitation: typeof communityInvitations.$inferInsert & { id: string }): Promise<{ id: string }> {
  const { id: _id, ...rest } = invitation;
  const [row] = await tx
    .insert(communityInvitations)
    .values(invitation)
    .onConflictDoUpdate({ target: [communityInvitations.communityId, communityInvitations.email], set: { ...rest, acceptedAt: null, acceptedById: null } })
    .returning({ id: communityInvitations.id });
  return row ?? invitation;
}

/** Marks an invitation as accepted, once: false when somebody was quicker. */
export async function markCommunityInvitationAccepted(tx: DbOrTx, id: string, accountId: string, now: Date): Promise<boolean> {
  const accepted = await tx
    .update(communityInvitations)
    .set({ acceptedAt: now, acceptedById: accountId })
    .where(and(eq(communityInvitations.id, id), isNull(communityInvitations.acceptedAt)))
    .returning({ id: communityInvitations.id });
  return accepted.length === 1;
}

/** Takes a pending invitation back; refuses with `not-found` when it was accepted or withdrawn before. */
export async function deleteCommunityInvitation(db: DbOrTx, communityId: string, id: string): Promise<CommunityInvitationRow> {
  const [row] = await db.delete(communityInvitations).where(pending(communityId, id)).returning();
  if (!row) throw notFound('invitation');
  return row;
}

/** Takes back what an address was invited to, so that a removed person does not come back by an older mail. */
export async function deleteCommunityInvitationsTo(tx: DbOrTx, communityId: string, email: string): Promise<void> {
  await tx.delete(communityInvitations).where(and(eq(communityInvitations.communityId, communityId), eq(communityInvitations.email, email), isNull(communityInvitations.acceptedAt)));
}
