import { and, desc, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, summitInvitations, summits } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type InvitationRow = typeof summitInvitations.$inferSelect;

/** The invitations of a summit that nobody has accepted yet, newest first, with who sent each; ended ones among them. */
export const listPendingInvitations = (db: DbOrTx, summitId: string) =>
  db
    .select({ invitation: summitInvitations, invitedBy: accounts.name })
    .from(summitInvitations)
    .leftJoin(accounts, eq(accounts.id, summitInvitations.invitedById))
    .where(and(eq(summitInvitations.summitId, summitId), isNull(summitInvitations.acceptedAt)))
    .orderBy(desc(summitInvitations.createdAt), desc(summitInvitations.id));

/** The invitation behind a secret, with its summit and who sent it; null when there is none or it was withdrawn. */
export async function findInvitation(db: DbOrTx, secretHash: string) {
  const [row] = await db
    .select({ invitation: summitInvitations, summit: summits, invitedBy: accounts.name })
    .from(summitInvitations)
    .innerJoin(summits, eq(summits.id, summitInvitations.summitId))
    .leftJoin(accounts, eq(accounts.id, summitInvitations.invitedById))
    .where(eq(summitInvitations.secretHash, secretHash));
  return row ?? null;
}

/** The invitation of this summit to an address, accepted or not. */
export async function findInvitationTo(db: DbOrTx, summitId: string, email: string): Promise<InvitationRow | null> {
  const [row] = await db
    .select()
    .from(summitInvitations)
    .where(and(eq(summitInvitations.summitId, summitId), eq(summitInvitations.email, email)));
  return row ?? null;
}

/** A pending invitation of this summit; refuses with `not-found` when it was accepted or withdrawn. */
export async function getPendingInvitation(db: DbOrTx, summitId: string, id: string): Promise<InvitationRow> {
  const [row] = await db.select().from(summitInvitations).where(pending(summitId, id));
  if (!row) throw notFound('invitation');
  return row;
}

/** Writes an invitation; an earlier one to the same address, whose secret is then worth nothing, makes way. */
export async function replaceInvitation(db: DbOrTx, invitation: typeof summitInvitations.$inferInsert): Promise<void> {
  const { id: _id, ...rest } = invitation;
  await db
    .insert(summitInvitations)
    .values(invitation)
    .onConflictDoUpdate({ target: [summitInvitations.summitId, summitInvitations.email], set: { ...rest, acceptedAt: null, acceptedById: null } });
}

/** Marks an invitation as accepted, once: false when somebody was quicker. */
export async function acceptInvitation(db: DbOrTx, id: string, accountId: string, now: Date): Promise<boolean> {
  const accepted = await db
    .update(summitInvitations)
    .set({ acceptedAt: now, acceptedById: accountId })
    .where(and(eq(summitInvitations.id, id), isNull(summitInvitations.acceptedAt)))
    .returning({ id: summitInvitations.id });
  return accepted.length === 1;
}

/** Takes a pending invitation back; refuses with `not-found` when it was accepted or withdrawn before. */
export async function deleteInvitation(db: DbOrTx, summitId: string, id: string): Promise<InvitationRow> {
  const [row] = await db.delete(summitInvitations).where(pending(summitId, id)).returning();
  if (!row) throw notFound('invitation');
  return row;
}

/** Takes back what an address was invited to, so that a removed person does not come back by an older mail. */
export async function deletePendingInvitationsTo(db: DbOrTx, summitId: string, email: string): Promise<void> {
  await db
    .delete(summitInvitations)
    .where(and(eq(summitInvitations.summitId, summitId), eq(summitInvitations.email, email), isNull(summitInvitations.acceptedAt)));
}

const pending = (summitId: string, id: string) =>
  and(eq(summitInvitations.summitId, summitId), eq(summitInvitations.id, id), isNull(summitInvitations.acceptedAt));
