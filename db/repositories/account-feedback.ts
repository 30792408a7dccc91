import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { credentials, feedbackActs, feedbackAgreements, feedbackAnswers, feedbackGivers, feedbackInvitations, feedbackRemarks, feedbackRounds } from '#db/schema/index.ts';
import { type Attribution, moreReserved } from '#domain/attribution.ts';
import { joinAnswers } from '#domain/feedback/join-answers.ts';
import { mergeChoices } from '#domain/merge-places.ts';
import { reportAsked } from './feedback-rounds.ts';

/** Makes one person's part in rounds of feedback another's. Where both gave feedback in one round, it becomes that of one giver, who is shown as whichever shows less. */
export async function mergeFeedbackParts(tx: DbOrTx, { from, into, profileOf }: Merge): Promise<void> {
  const parts = await tx.select({ brought: feedbackGivers, level: feedbackRounds.attribution }).from(feedbackGivers).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackGivers.roundId)).where(eq(feedbackGivers.accountId, from));
  for (const { brought, level } of parts) {
    const [kept] = await tx.select().from(feedbackGivers).where(and(eq(feedbackGivers.accountId, into), eq(feedbackGivers.roundId, brought.roundId)));
    const choiceOf = (giver: Giver) => ({ own: giver.attribution, otherwise: moreReserved(level, profileOf.get(giver.accountId ?? '') ?? 'anonymous') });
    if (kept) await mergeGivers(tx, { brought, kept, attribution: mergeChoices(choiceOf(kept), choiceOf(brought)) });
    else await tx.update(feedbackGivers).set({ accountId: into }).where(eq(feedbackGivers.id, brought.id));
  }
  await tx.update(feedbackRounds).set({ createdById: into }).where(eq(feedbackRounds.createdById, from));
  await tx.update(feedbackInvitations).set({ invitedById: into }).where(eq(feedbackInvitations.invitedById, from));
  await tx.update(feedbackInvitations).set({ acceptedById: into }).where(eq(feedbackInvitations.acceptedById, from));
  await tx.update(feedbackInvitations).set({ knownAsId: into }).where(eq(feedbackInvitations.knownAsId, from));
  const asked = await tx.select().from(feedbackInvitations).where(eq(feedbackInvitations.accountId, into));
  for (const { id, roundId, cameUnasked, declinedAt } of asked) {
    const [dropped] = await tx.delete(feedbackInvitations).where(and(eq(feedbackInvitations.accountId, from), eq(feedbackInvitations.roundId, roundId), eq(feedbackInvitations.cameUnasked, cameUnasked))).returning();
    // Who wants no more mail gets none by either.
    if (dropped && dropped.declinedAt !== null && declinedAt === null) await tx.update(feedbackInvitations).set({ declinedAt: dropped.declinedAt }).where(eq(feedbackInvitations.id, id));
  }
  await tx.update(feedbackInvitations).set({ accountId: into }).where(eq(feedbackInvitations.accountId, from));
  await tx.update(feedbackRemarks).set({ decidedById: into }).where(eq(feedbackRemarks.decidedById, from));
  await tx.update(feedbackRemarks).set({ assignedToId: into }).where(eq(feedbackRemarks.assignedToId, from));
  await tx.update(feedbackActs).set({ actorId: into }).where(eq(feedbackActs.actorId, from));
}

type Giver = typeof feedbackGivers.$inferSelect;
/** `profileOf`: how the two are shown by their profiles, as these were before. */
type Merge = { from: string; into: string; profileOf: ReadonlyMap<string, Attribution> };

async function mergeGivers(tx: DbOrTx, { brought, kept, attribution }: { brought: Giver; kept: Giver; attribution: Attribution | null }): Promise<void> {
  await tx.update(feedbackRemarks).set({ giverId: kept.id }).where(eq(feedbackRemarks.giverId, brought.id));
  const agreements = await tx.delete(feedbackAgreements).where(eq(feedbackAgreements.giverId, brought.id)).returning();
  if (agreements.length > 0) await tx.insert(feedbackAgreements).values(agreements.map((each) => ({ ...each, giverId: kept.id }))).onConflictDoNothing();
  // Nobody agrees with themselves.
  await tx.delete(feedbackAgreements).where(and(eq(feedbackAgreements.giverId, kept.id), inArray(feedbackAgreements.remarkId, tx.select({ id: feedbackRemarks.id }).from(feedbackRemarks).where(eq(feedbackRemarks.giverId, kept.id)))));
  const before = await tx.delete(feedbackAnswers).where(eq(feedbackAnswers.giverId, kept.id)).returning();
  const answers = new Map(before.map((each) => [each.questionId, each]));
  for (const each of await tx.delete(feedbackAnswers).where(eq(feedbackAnswers.giverId, brought.id)).returning()) {
    const own = answers.get(each.questionId);
    answers.set(each.questionId, own ? joinAnswers(own, each) : each);
  }
  if (answers.size > 0) await tx.insert(feedbackAnswers).values([...answers.values()].map((each) => ({ ...each, giverId: kept.id })));
  await tx.update(feedbackGivers).set({ attribution, finishedAt: kept.finishedAt ?? brought.finishedAt, declinedAt: kept.declinedAt ?? brought.declinedAt }).where(eq(feedbackGivers.id, kept.id));
  await tx.delete(feedbackGivers).where(eq(feedbackGivers.id, brought.id));
}

/** What a person said about drafts stays, and is nobody's; their invitations go. */
export async function eraseFeedbackParts(tx: DbOrTx, { id, email }: { id: string; email: string | null }): Promise<void> {
  await tx.update(feedbackGivers).set({ accountId: null, attribution: 'anonymous' }).where(eq(feedbackGivers.accountId, id));
  await tx.update(feedbackRemarks).set({ assignedToId: null }).where(eq(feedbackRemarks.assignedToId, id));
  await tx.delete(feedbackInvitations).where(or(eq(feedbackInvitations.acceptedById, id), eq(feedbackInvitations.knownAsId, id), eq(feedbackInvitations.accountId, id)));
  if (email !== null) await tx.delete(feedbackInvitations).where(eq(feedbackInvitations.email, email));
}

/** What the tables hold of one person's part in rounds of feedback; for their own export. */
export async function listFeedbackRecords(db: DbOrTx, id: string, email: string | null) {
  const round = { credential: credentials.name, report: reportAsked, round: feedbackRounds.title };
  const [begun, parts, answers, remarks, agreements, acts, decided, invitations] = await Promise.all([
    db.select({ ...round, begunAt: feedbackRounds.createdAt }).from(feedbackRounds).leftJoin(credentials, eq(credentials.id, feedbackRounds.credentialId)).where(eq(feedbackRounds.createdById, id)).orderBy(asc(feedbackRounds.createdAt)),
    db.select({ ...round, perspective: feedbackGivers.perspective, attribution: feedbackGivers.attribution, startedAt: feedbackGivers.startedAt, finishedAt: feedbackGivers.finishedAt }).from(feedbackGivers).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackGivers.roundId)).leftJoin(credentials, eq(credentials.id, feedbackRounds.credentialId)).where(eq(feedbackGivers.accountId, id)).orderBy(asc(feedbackGivers.startedAt)),
    db.select({ round: feedbackRounds.title, questions: feedbackRounds.questions, questionId: feedbackAnswers.questionId, rating: feedbackAnswers.rating, choice: feedbackAnswers.choice, text: feedbackAnswers.text, answeredAt: feedbackAnswers.answeredAt }).from(feedbackAnswers).innerJoin(feedbackGivers, eq(feedbackGivers.id, feedbackAnswers.giverId)).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackGivers.roundId)).where(eq(feedbackGivers.accountId, id)).orderBy(asc(feedbackAnswers.answeredAt)),
    db.select({ round: feedbackRounds.title, place: feedbackRemarks.place, quote: feedbackRemarks.quote, rating: feedbackRemarks.rating, text: feedbackRemarks.text, suggestion: feedbackRemarks.suggestion, disposition: feedbackRemarks.disposition, reason: feedbackRemarks.reason, giverAnswer: feedbackRemarks.giverAnswer, at: feedbackRemarks.createdAt, takenBackAt: feedbackRemarks.takenBackAt }).from(feedbackRemarks).innerJoin(feedbackGivers, eq(feedbackGivers.id, feedbackRemarks.giverId)).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackRemarks.roundId)).where(eq(feedbackGivers.accountId, id)).orderBy(asc(feedbackRemarks.createdAt)),
    db.select({ round: feedbackRounds.title, remark: feedbackRemarks.text, agreedAt: feedbackAgreements.agreedAt }).from(feedbackAgreements).innerJoin(feedbackGivers, eq(feedbackGivers.id, feedbackAgreements.giverId)).innerJoin(feedbackRemarks, eq(feedbackRemarks.id, feedbackAgreements.remarkId)).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackRemarks.roundId)).where(eq(feedbackGivers.accountId, id)).orderBy(asc(feedbackAgreements.agreedAt)),
    db.select({ round: feedbackRounds.title, remark: feedbackRemarks.number, kind: feedbackActs.kind, disposition: feedbackActs.disposition, reason: feedbackActs.reason, actedAt: feedbackActs.actedAt }).from(feedbackActs).innerJoin(feedbackRemarks, eq(feedbackRemarks.id, feedbackActs.remarkId)).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackRemarks.roundId)).where(eq(feedbackActs.actorId, id)).orderBy(asc(feedbackActs.actedAt)),
    db.select({ round: feedbackRounds.title, remark: feedbackRemarks.number, disposition: feedbackRemarks.disposition, decidedAt: feedbackRemarks.decidedAt }).from(feedbackRemarks).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackRemarks.roundId)).where(eq(feedbackRemarks.decidedById, id)).orderBy(asc(feedbackRemarks.decidedAt)),
    db.select({ round: feedbackRounds.title, perspective: feedbackInvitations.perspective, invitedAt: feedbackInvitations.createdAt, acceptedAt: feedbackInvitations.acceptedAt }).from(feedbackInvitations).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackInvitations.roundId)).where(or(eq(feedbackInvitations.accountId, id), email === null ? undefined : eq(feedbackInvitations.email, email))).orderBy(asc(feedbackInvitations.createdAt)),
  ]);
  return {
    feedbackRoundsBegun: begun,
    feedbackGiven: parts,
    feedbackAnswers: answers.map(({ questions, questionId, ...answer }) => ({ ...answer, question: questions.find((question) => question.id === questionId)?.text ?? '' })),
    feedbackRemarks: remarks,
    feedbackAgreements: agreements,
    feedbackActs: acts,
    feedbackRemarksDecided: decided,
    feedbackInvitations: invitations,
  };
}
