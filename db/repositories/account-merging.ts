import { and, arrayContains, eq, inArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import {
  accounts,
  agendaPeople,
  agendaReleases,
  announcements,
  communityMembers,
  demoSignIns,
  documentAuthors,
  documentImages,
  documentLog,
  documentRelays,
  documentVersions,
  emailLinks,
  mergedAccounts,
  participations,
  questionEvents,
  questionPoints,
  readings,
  remarks,
  stars,
  strategicQuestions,
  summitInvitations,
  summits,
} from '#db/schema/index.ts';
import { type Attribution, moreReserved } from '#domain/attribution.ts';
import { higherRole, mergeChoices, mergePlaces } from '#domain/merge-places.ts';
import { mergeCommunityParts } from './account-community.ts';
import { mergeCredentialParts } from './account-credentials.ts';
import { mergeDiscussionParts } from './account-discussion.ts';
import { mergeDistances } from './account-distances.ts';
import { mergeDoorParts } from './account-doors.ts';
import { mergeFeedbackParts } from './account-feedback.ts';
import { mergeLiveParts } from './account-merging-live.ts';
import { mergeHeldPosts } from './account-held-posts.ts';
import { mergeModerationParts } from './account-moderation.ts';
import { mergeNotices } from './account-notices.ts';
import { mergeReportParts } from './account-reports.ts';

/**
 * Makes one person's rows another's and removes the emptied account. Of how the two chose to be shown what shows less stays, and the language of the one that is kept, where it has any. Both must be proven to be the same person, and
 * their sign-ins be moved or ended before. A table that refers to accounts and is not named here fails a test.
 */
export async function mergeAccount(tx: DbOrTx, from: string, into: string): Promise<void> {
  const both = await tx.select({ id: accounts.id, attribution: accounts.attribution, language: accounts.language }).from(accounts).where(inArray(accounts.id, [from, into])).orderBy(accounts.id).for('update');
  const languageOf = (accountId: string) => both.find(({ id }) => id === accountId)?.language ?? null;
  await tx.update(accounts).set({ attribution: both.map(({ attribution }) => attribution).reduce(moreReserved), language: languageOf(into) ?? languageOf(from) }).where(eq(accounts.id, into));
  const profileOf = new Map(both.map(({ id, attribution }) => [id, attribution]));
  await mergeParticipations(tx, { from, into, profileOf });
  await mergeMemberships(tx, from, into);
  await mergeCommunityParts(tx, from, into);
  await mergeStars(tx, from, into);
  await mergePoints(tx, from, into);
  await mergeLiveParts(tx, from, into);
  await mergeReportParts(tx, from, into);
  await mergeCredentialParts(tx, from, into);
  await mergeDiscussionParts(tx, from, into);
  await mergeHeldPosts(tx, from, into);
  await mergeModerationParts(tx, from, into);
  await mergeNotices(tx, from, into);
  await mergeDistances(tx, from, into);
  await mergeFeedbackParts(tx, { from, into, profileOf });
  await mergeDoorParts(tx, from, into);
  await moveAuthored(tx, from, into);
  await moveWritings(tx, from, into);
  await tx.update(emailLinks).set({ accountId: into }).where(eq(emailLinks.accountId, from));
  await tx.update(demoSignIns).set({ accountId: into }).where(eq(demoSignIns.accountId, from));
  await tx.delete(accounts).where(eq(accounts.id, from));
}

/** Archives name accounts as they were; whoever reads them follows the merge. */
async function moveWritings(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(documentAuthors).set({ accountId: into }).where(eq(documentAuthors.accountId, from));
  await tx.update(documentLog).set({ accountId: into }).where(eq(documentLog.accountId, from));
  await tx.update(documentRelays).set({ relayedBy: into }).where(eq(documentRelays.relayedBy, from));
  await tx.update(documentVersions).set({ keptBy: into }).where(eq(documentVersions.keptBy, from));
  await moveRemarks(tx, from, into);
  await tx.update(documentImages).set({ accountId: into }).where(eq(documentImages.accountId, from));
  await tx.update(mergedAccounts).set({ intoId: into }).where(eq(mergedAccounts.intoId, from));
  await tx.insert(mergedAccounts).values({ id: from, intoId: into });
}

async function moveRemarks(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(remarks).set({ accountId: into }).where(eq(remarks.accountId, from));
  await tx.update(remarks).set({ removedBy: into }).where(eq(remarks.removedBy, from));
  await tx.update(remarks).set({ resolvedBy: into }).where(eq(remarks.resolvedBy, from));
  await tx.update(remarks).set({ mentions: sql`array_replace(${remarks.mentions}, ${from}::uuid, ${into}::uuid)` }).where(arrayContains(remarks.mentions, [from]));
}

type Merge = { from: string; into: string; /** As they were before. */ profileOf: ReadonlyMap<string, Attribution> };

async function mergeParticipations(tx: DbOrTx, { from, into, profileOf }: Merge): Promise<void> {
  const places = await tx.select({ brought: participations, level: summits.attribution }).from(participations).innerJoin(summits, eq(summits.id, participations.summitId)).where(eq(participations.accountId, from));
  for (const { brought, level } of places) {
    const isThis = (accountId: string) => and(eq(participations.summitId, brought.summitId), eq(participations.accountId, accountId));
    const [kept] = await tx.select().from(participations).where(isThis(into));
    if (!kept) {
      await tx.update(participations).set({ accountId: into }).where(isThis(from));
      continue;
    }
    const { role, state, affiliation, accessNeeds, accessNote, languages, joinedAt, checkedInAt, steppedOutAt, isMuted } = mergePlaces(kept, brought);
    const choiceOf = (place: typeof kept) => ({ own: place.attribution, otherwise: moreReserved(level, profileOf.get(place.accountId) ?? 'anonymous') });
    const attribution = mergeChoices(choiceOf(kept), choiceOf(brought));
    await tx.update(participations).set({ role, state, affiliation, accessNeeds, accessNote, languages, joinedAt, checkedInAt, steppedOutAt, isMuted, attribution }).where(isThis(into));
    await tx.delete(participations).where(isThis(from));
  }
}

async function mergeMemberships(tx: DbOrTx, from: string, into: string): Promise<void> {
  for (const brought of await tx.select().from(communityMembers).where(eq(communityMembers.accountId, from))) {
    const isThis = (accountId: string) => and(eq(communityMembers.communityId, brought.communityId), eq(communityMembers.accountId, accountId));
    const [kept] = await tx.select().from(communityMembers).where(isThis(into));
    if (!kept) {
      await tx.update(communityMembers).set({ accountId: into }).where(isThis(from));
      continue;
    }
    await tx.update(communityMembers).set({ role: higherRole(kept.role, brought.role) }).where(isThis(into));
    await tx.delete(communityMembers).where(isThis(from));
  }
}

async function mergeStars(tx: DbOrTx, from: string, into: string): Promise<void> {
  const brought = await tx.delete(stars).where(eq(stars.accountId, from)).returning();
  if (brought.length > 0) await tx.insert(stars).values(brought.map((star) => ({ ...star, accountId: into }))).onConflictDoNothing();
}

/** Points are limited for each community: where both gave some, those of the account that stays count. */
async function mergePoints(tx: DbOrTx, from: string, into: string): Promise<void> {
  const givenIn = tx
    .selectDistinct({ communityId: strategicQuestions.communityId })
    .from(questionPoints)
    .innerJoin(strategicQuestions, eq(strategicQuestions.id, questionPoints.questionId))
    .where(eq(questionPoints.accountId, into));
  const already = tx.select({ id: strategicQuestions.id }).from(strategicQuestions).where(inArray(strategicQuestions.communityId, givenIn));
  await tx.delete(questionPoints).where(and(eq(questionPoints.accountId, from), inArray(questionPoints.questionId, already)));
  await tx.update(questionPoints).set({ accountId: into }).where(eq(questionPoints.accountId, from));
}

async function moveAuthored(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(strategicQuestions).set({ proposedById: into }).where(eq(strategicQuestions.proposedById, from));
  await tx.update(questionEvents).set({ actorId: into }).where(eq(questionEvents.actorId, from));
  await tx.update(announcements).set({ authorId: into }).where(eq(announcements.authorId, from));
  await tx.update(agendaPeople).set({ accountId: into }).where(eq(agendaPeople.accountId, from));
  await tx.update(agendaReleases).set({ releasedById: into }).where(eq(agendaReleases.releasedById, from));
  await tx.update(readings).set({ addedById: into }).where(eq(readings.addedById, from));
  await tx.update(summitInvitations).set({ invitedById: into }).where(eq(summitInvitations.invitedById, from));
  await tx.update(summitInvitations).set({ acceptedById: into }).where(eq(summitInvitations.acceptedById, from));
}
