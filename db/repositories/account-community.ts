import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, communityInvitations, communityMembers, communityRequests } from '#db/schema/index.ts';

/** What the tables hold of one person's way into communities; for their own export. */
export async function listCommunityRecords(db: DbOrTx, id: string, email: string | null) {
  const [membershipRequests, communityInvitationRecords] = await Promise.all([
    db
      .select({ community: communities.name, perspective: communityRequests.perspective, educatorRole: communityRequests.educatorRole, sentence: communityRequests.sentence, askedAt: communityRequests.askedAt, declinedAt: communityRequests.declinedAt, reason: communityRequests.reason })
      .from(communityRequests)
      .innerJoin(communities, eq(communities.id, communityRequests.communityId))
      .where(eq(communityRequests.accountId, id))
      .orderBy(asc(communityRequests.askedAt)),
    db
      .select({ community: communities.name, email: communityInvitations.email, invitedAt: communityInvitations.createdAt, acceptedAt: communityInvitations.acceptedAt })
      .from(communityInvitations)
      .innerJoin(communities, eq(communities.id, communityInvitations.communityId))
      .where(or(eq(communityInvitations.invitedById, id), eq(communityInvitations.acceptedById, id), email === null ? undefined : eq(communityInvitations.email, email)))
      .orderBy(asc(communityInvitations.createdAt)),
  ]);
  return { membershipRequests, communityInvitations: communityInvitationRecords };
}

/** Takes a person out of what communities keep beside their members. */
export async function eraseCommunityParts(tx: DbOrTx, { id, email }: { id: string; email: string | null }): Promise<void> {
  await tx.delete(communityRequests).where(eq(communityRequests.accountId, id));
  await tx.delete(communityInvitations).where(or(eq(communityInvitations.acceptedById, id), email === null ? undefined : eq(communityInvitations.email, email)));
}

/** Makes one person's part in communities, beside their memberships, another's. Asked after those were merged: whoever is a member asks no more. */
export async function mergeCommunityParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  const already = tx.select({ id: communityRequests.communityId }).from(communityRequests).where(eq(communityRequests.accountId, into));
  const belongs = tx.select({ id: communityMembers.communityId }).from(communityMembers).where(eq(communityMembers.accountId, into));
  await tx.delete(communityRequests).where(and(eq(communityRequests.accountId, from), inArray(communityRequests.communityId, already)));
  await tx.delete(communityRequests).where(and(inArray(communityRequests.accountId, [from, into]), inArray(communityRequests.communityId, belongs)));
  await tx.update(communityRequests).set({ accountId: into }).where(eq(communityRequests.accountId, from));
  await tx.update(communityRequests).set({ declinedById: into }).where(eq(communityRequests.declinedById, from));
  await tx.update(communityInvitations).set({ invitedById: into }).where(eq(communityInvitations.invitedById, from));
  await tx.update(communityInvitations).set({ acceptedById: into }).where(eq(communityInvitations.acceptedById, from));
}
