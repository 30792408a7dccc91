import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, communityIntroductions, communityInvitations, communityMembers, communityRequests, communityVisits } from '#db/schema/index.ts';

/** What the tables hold of one person's way into communities; for their own export. */
export async function listCommunityRecords(db: DbOrTx, id: string, email: string | null) {
  const [membershipRequests, communityInvitationRecords, communityVisitRecords, introductions] = await Promise.all([
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
    db
      .select({ community: communities.name, seenAt: communityVisits.seenAt, freshSince: communityVisits.freshSince })
      .from(communityVisits)
      .innerJoin(communities, eq(communities.id, communityVisits.communityId))
      .where(eq(communityVisits.accountId, id))
      .orderBy(asc(communityVisits.seenAt)),
    db
      .select({ community: communities.name, with: accounts.name, state: communityIntroductions.state, at: communityIntroductions.at })
      .from(communityIntroductions)
      .innerJoin(communities, eq(communities.id, communityIntroductions.communityId))
      .innerJoin(accounts, eq(accounts.id, communityIntroductions.otherId))
      .where(eq(communityIntroductions.accountId, id))
      .orderBy(asc(communityIntroductions.at)),
  ]);
  return { membershipRequests, communityInvitations: communityInvitationRecords, communityVisits: communityVisitRecords, introductions };
}

/** Takes a person out of what communities keep beside their members. */
export async function eraseCommunityParts(tx: DbOrTx, { id, email }: { id: string; email: string | null }): Promise<void> {
  await tx.delete(communityRequests).where(eq(communityRequests.accountId, id));
  await tx.delete(communityVisits).where(eq(communityVisits.accountId, id));
  await tx.delete(communityIntroductions).where(or(eq(communityIntroductions.accountId, id), eq(communityIntroductions.otherId, id)));
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
  const visited = tx.select({ id: communityVisits.communityId }).from(communityVisits).where(eq(communityVisits.accountId, into));
  await tx.delete(communityVisits).where(and(eq(communityVisits.accountId, from), inArray(communityVisits.communityId, visited)));
  await tx.update(communityVisits).set({ accountId: into }).where(eq(communityVisits.accountId, from));
  await mergeIntroductions(tx, from, into);
  await tx.update(communityInvitations).set({ invitedById: into }).where(eq(communityInvitations.invitedById, from));
  await tx.update(communityInvitations).set({ acceptedById: into }).where(eq(communityInvitations.acceptedById, from));
}

/** Nobody is introduced to themselves, and what both accounts said of the same person is said once. */
async function mergeIntroductions(tx: DbOrTx, from: string, into: string): Promise<void> {
  const brought = await tx.delete(communityIntroductions).where(or(eq(communityIntroductions.accountId, from), eq(communityIntroductions.otherId, from))).returning();
  const moved = (id: string): string => (id === from ? into : id);
  const rows = brought.map((row) => ({ ...row, accountId: moved(row.accountId), otherId: moved(row.otherId) })).filter(({ accountId, otherId }) => accountId !== otherId);
  if (rows.length > 0) await tx.insert(communityIntroductions).values(rows).onConflictDoNothing();
}
