import { and, arrayContains, eq, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import {
  accounts,
  agendaPeople,
  authSessions,
  communityMembers,
  documentImages,
  demoSignIns,
  emailLinks,
  mails,
  participations,
  questionPoints,
  remarks,
  stars,
  summitInvitations,
} from '#db/schema/index.ts';
import { eraseCommunityParts } from './account-community.ts';
import { eraseCredentialParts } from './account-credentials.ts';
import { eraseDiscussionParts } from './account-discussion.ts';
import { eraseDistances } from './account-distances.ts';
import { eraseDoorParts } from './account-doors.ts';
import { eraseFeedbackParts } from './account-feedback.ts';
import { eraseLiveParts } from './account-erasure-live.ts';
import { deleteBounce } from './bounced-addresses.ts';
import { eraseHeldPosts } from './account-held-posts.ts';
import { eraseModerationParts } from './account-moderation.ts';
import { eraseNotices } from './account-notices.ts';
import { eraseReportParts } from './account-reports.ts';

/**
 * Takes a person out: name, address, sign-ins, memberships, places, seats, votes, stars, points, invitations and mails to them go, and their name from published reports.
 * The bare row stays, so that what they wrote in questions, announcements and remarks stays whole. Answers the ids of the published versions that
 * named them, whose files have to be written anew.
 */
export async function eraseAccount(tx: DbOrTx, { id, email }: { id: string; email: string | null }, erased: { name: string; at: Date }): Promise<{ redactedVersions: string[] }> {
  // A version that is being published with their name waits for this, or this for it.
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('update');
  await eraseLiveParts(tx, id, erased.name);
  const redactedVersions = await eraseReportParts(tx, id, erased.at);
  await tx.delete(authSessions).where(eq(authSessions.userId, id));
  await eraseDoorParts(tx, { id, email });
  await tx.delete(emailLinks).where(eq(emailLinks.accountId, id));
  await tx.delete(demoSignIns).where(eq(demoSignIns.accountId, id));
  await eraseCommunityParts(tx, { id, email });
  await eraseCredentialParts(tx, id);
  await eraseDiscussionParts(tx, id);
  await eraseHeldPosts(tx, id);
  await eraseModerationParts(tx, id);
  await eraseNotices(tx, id);
  await eraseDistances(tx, id);
  await eraseFeedbackParts(tx, { id, email });
  await tx.delete(communityMembers).where(eq(communityMembers.accountId, id));
  await tx.delete(participations).where(eq(participations.accountId, id));
  await tx.delete(stars).where(eq(stars.accountId, id));
  await tx.delete(questionPoints).where(eq(questionPoints.accountId, id));
  await tx.update(agendaPeople).set({ accountId: null }).where(eq(agendaPeople.accountId, id));
  await tx.update(documentImages).set({ accountId: null }).where(eq(documentImages.accountId, id));
  await tx.delete(summitInvitations).where(eq(summitInvitations.acceptedById, id));
  await tx.update(remarks).set({ mentions: sql`array_remove(${remarks.mentions}, ${id}::uuid)` }).where(arrayContains(remarks.mentions, [id]));
  if (email !== null) {
    await tx.delete(summitInvitations).where(eq(summitInvitations.email, email));
    await tx.delete(mails).where(eq(mails.recipient, email));
    await deleteBounce(tx, email);
  }
  await tx
    .update(accounts)
    .set({
      name: erased.name,
      email: null,
      emailVerifiedAt: null,
      passwordHash: null,
      affiliation: '',
      offers: '',
      seeks: '',
      isListed: false,
      isSiteAdmin: false,
      isDemo: false,
      language: null,
      deletedAt: erased.at,
    })
    .where(and(eq(accounts.id, id), isNull(accounts.deletedAt)));
  return { redactedVersions };
}
