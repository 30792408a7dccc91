import { and, arrayContains, asc, count, desc, eq, gt, inArray, isNull, lt, max, notExists, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communityMembers, feedbackActs, feedbackAgreements, feedbackAnswers, feedbackGivers, feedbackInvitations, feedbackRemarks, feedbackRounds, participations } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';
import { type GiverRow, isAbout, type RoundRow, subjectOf, type SubjectOfRounds } from './feedback-rounds.ts';

export type InvitationRow = typeof feedbackInvitations.$inferSelect;
export type RemarkRow = typeof feedbackRemarks.$inferSelect;
export type AnswerRow = typeof feedbackAnswers.$inferSelect;

/** The round that a link opens, or opened until its authors ended it; refuses with `not-found`. */
export async function getRoundByLink(db: DbOrTx, linkCode: string): Promise<{ id: string; hasEnded: boolean }> {
  const [row] = await db.select({ id: feedbackRounds.id, open: feedbackRounds.linkCode }).from(feedbackRounds).where(or(eq(feedbackRounds.linkCode, linkCode), arrayContains(feedbackRounds.endedLinkCodes, [linkCode])));
  if (!row) throw notFound('round of feedback');
  return { id: row.id, hasEnded: row.open !== linkCode };
}

/** The round about this that is open at a time, the newest where there are several; null where there is none. */
export async function findOpenRoundId(db: DbOrTx, about: SubjectOfRounds, at: Date): Promise<string | null> {
  const [row] = await db.select({ id: feedbackRounds.id }).from(feedbackRounds).where(and(isAbout(about), eq(feedbackRounds.state, 'open'), or(isNull(feedbackRounds.closesAt), gt(feedbackRounds.closesAt, at)))).orderBy(desc(feedbackRounds.number)).limit(1);
  return row?.id ?? null;
}

/** Somebody who was asked by mail; refuses with `not-found`. */
export async function getFeedbackInvitation(db: DbOrTx, id: string): Promise<InvitationRow> {
  const [row] = await db.select().from(feedbackInvitations).where(eq(feedbackInvitations.id, id));
  if (!row) throw notFound('invitation');
  return row;
}

/** The invitation by mail with which somebody came to a round; null where there is none. One that they declined stands for all. */
export async function findInvitationOf(db: DbOrTx, roundId: string, accountId: string): Promise<InvitationRow | null> {
  const [row] = await db.select().from(feedbackInvitations).where(acceptedBy(roundId, accountId)).orderBy(asc(feedbackInvitations.declinedAt)).limit(1);
  return row ?? null;
}

/** Somebody who came to a round wants no more mail about it: noted where they were invited, or where they came in where nobody invited them. */
export async function declineMailsOf(tx: DbOrTx, { id, roundId, accountId }: Pick<GiverRow, 'id' | 'roundId' | 'accountId'>, at: Date): Promise<void> {
  const declined = accountId === null ? [] : await tx.update(feedbackInvitations).set({ declinedAt: at }).where(acceptedBy(roundId, accountId)).returning({ id: feedbackInvitations.id });
  if (declined.length === 0) await tx.update(feedbackGivers).set({ declinedAt: at }).where(eq(feedbackGivers.id, id));
}

const acceptedBy = (roundId: string, accountId: string) => and(eq(feedbackInvitations.roundId, roundId), eq(feedbackInvitations.acceptedById, accountId));

/** The guest to whom an invitation belongs: who came by it first, or who gave feedback by the one before; null where nobody did, they have an account by now, or they are a guest elsewhere too, where a forwarded mail must not lead. */
export async function findGuestOf(db: DbOrTx, { acceptedById, knownAsId }: Pick<InvitationRow, 'acceptedById' | 'knownAsId'>): Promise<string | null> {
  const id = acceptedById ?? knownAsId;
  if (id === null) return null;
  const [row] = await db.select({ id: accounts.id }).from(accounts).where(and(eq(accounts.id, id), isNull(accounts.email), isNull(accounts.deletedAt), notExists(db.select().from(participations).where(eq(participations.accountId, id))), notExists(db.select().from(communityMembers).where(eq(communityMembers.accountId, id)))));
  return row?.id ?? null;
}

/** Notes that an invitation led somebody in; who came first by it stays. Whoever comes does not decline any more. */
export async function acceptFeedbackInvitation(tx: DbOrTx, id: string, accountId: string, at: Date): Promise<void> {
  await tx.update(feedbackInvitations).set({ declinedAt: null }).where(eq(feedbackInvitations.id, id));
  await tx.update(feedbackInvitations).set({ acceptedAt: at, acceptedById: accountId }).where(and(eq(feedbackInvitations.id, id), isNull(feedbackInvitations.acceptedAt)));
  await tx.update(feedbackGivers).set({ declinedAt: null }).where(and(eq(feedbackGivers.accountId, accountId), inArray(feedbackGivers.roundId, tx.select({ roundId: feedbackInvitations.roundId }).from(feedbackInvitations).where(eq(feedbackInvitations.id, id)))));
}

export async function declineFeedbackInvitation(db: DbOrTx, id: string, at: Date): Promise<void> {
  await db.update(feedbackInvitations).set({ declinedAt: at }).where(eq(feedbackInvitations.id, id));
}

/** Makes somebody a giver of a round; who is one stays as they are. */
export async function insertGiver(tx: DbOrTx, giver: typeof feedbackGivers.$inferInsert): Promise<void> {
  await tx.insert(feedbackGivers).values(giver).onConflictDoNothing();
}

export async function updateGiver(tx: DbOrTx, id: string, change: Partial<Pick<GiverRow, 'attribution' | 'finishedAt'>>): Promise<void> {
  await tx.update(feedbackGivers).set(change).where(eq(feedbackGivers.id, id));
}

/** Keeps a remark under the next number of its round, which the transaction holds. */
export async function insertRemark(tx: DbOrTx, remark: Omit<typeof feedbackRemarks.$inferInsert, 'number'>): Promise<number> {
  const [last] = await tx.select({ number: max(feedbackRemarks.number) }).from(feedbackRemarks).where(eq(feedbackRemarks.roundId, remark.roundId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(feedbackRemarks).values({ ...remark, number });
  return number;
}

/** How many remarks of one giver stand. */
export const countStandingOf = (db: DbOrTx, giverId: string): Promise<number> => db.$count(feedbackRemarks, and(eq(feedbackRemarks.giverId, giverId), isNull(feedbackRemarks.takenBackAt)));

/** The remark of a giver that stands at the same place with the same words; null where there is none. */
export async function findSameOf(tx: DbOrTx, giverId: string, { place, quote, rating, text, suggestion }: Pick<RemarkRow, 'place' | 'quote' | 'rating' | 'text' | 'suggestion'>): Promise<string | null> {
  const said = and(eq(feedbackRemarks.place, place), sql`${feedbackRemarks.quote} is not distinct from ${quote}`, sql`${feedbackRemarks.rating} is not distinct from ${rating}`, eq(feedbackRemarks.text, text), sql`${feedbackRemarks.suggestion} is not distinct from ${suggestion}`);
  const [row] = await tx.select({ id: feedbackRemarks.id }).from(feedbackRemarks).where(and(eq(feedbackRemarks.giverId, giverId), isNull(feedbackRemarks.takenBackAt), said));
  return row?.id ?? null;
}

/** A remark of a round that was not taken back, held until the transaction ends, so that nobody decides it meanwhile; refuses with `not-found`. */
export async function lockStandingRemark(tx: DbOrTx, roundId: string, id: string): Promise<RemarkRow> {
  const [row] = await tx.select().from(feedbackRemarks).where(and(eq(feedbackRemarks.id, id), eq(feedbackRemarks.roundId, roundId), isNull(feedbackRemarks.takenBackAt))).for('update');
  if (!row) throw notFound('remark');
  return row;
}

export async function updateRemark(tx: DbOrTx, id: string, change: Partial<Pick<RemarkRow, 'rating' | 'text' | 'suggestion' | 'editedAt'>>): Promise<void> {
  await tx.update(feedbackRemarks).set(change).where(eq(feedbackRemarks.id, id));
}

/** Takes a remark back: nothing of what its giver wrote stays, nor of what they answered to what became of it. */
export async function emptyRemark(tx: DbOrTx, id: string, takenBackAt: Date): Promise<void> {
  await tx.update(feedbackRemarks).set({ text: '', suggestion: null, rating: null, quote: null, giverAnswer: '', takenBackAt }).where(eq(feedbackRemarks.id, id));
  await tx.update(feedbackActs).set({ reason: '' }).where(and(eq(feedbackActs.remarkId, id), eq(feedbackActs.kind, 'answered')));
}

/** The remarks of a round that were not taken back, as they were given one after the other. */
export const listStandingRemarks = (db: DbOrTx, roundId: string): Promise<RemarkRow[]> =>
  db.select().from(feedbackRemarks).where(and(eq(feedbackRemarks.roundId, roundId), isNull(feedbackRemarks.takenBackAt))).orderBy(asc(feedbackRemarks.number));

/** Who agreed before the words of a remark were changed agreed with other words; they are asked anew. */
export const agreedOfNow = sql`(${feedbackRemarks.editedAt} is null or ${feedbackAgreements.agreedAt} >= ${feedbackRemarks.editedAt})`;

/** Which remarks of a round somebody agrees with, a row each; `isOfNow`: with the words as they are, not as they were before they were changed. */
export const listAgreements = (db: DbOrTx, roundId: string) =>
  db.select({ remarkId: feedbackAgreements.remarkId, giverId: feedbackAgreements.giverId, isOfNow: sql<boolean>`${agreedOfNow}` }).from(feedbackAgreements).innerJoin(feedbackRemarks, eq(feedbackRemarks.id, feedbackAgreements.remarkId)).where(eq(feedbackRemarks.roundId, roundId));

export async function insertAgreement(tx: DbOrTx, agreement: typeof feedbackAgreements.$inferInsert): Promise<void> {
  await tx.insert(feedbackAgreements).values(agreement).onConflictDoUpdate({ target: [feedbackAgreements.remarkId, feedbackAgreements.giverId], set: { agreedAt: agreement.agreedAt } });
}

export async function deleteAgreement(tx: DbOrTx, remarkId: string, giverId: string): Promise<void> {
  await tx.delete(feedbackAgreements).where(and(eq(feedbackAgreements.remarkId, remarkId), eq(feedbackAgreements.giverId, giverId)));
}

/** What one giver answered. */
export const listAnswersOf = (db: DbOrTx, giverId: string): Promise<AnswerRow[]> => db.select().from(feedbackAnswers).where(eq(feedbackAnswers.giverId, giverId));

/** Keeps an answer in place of the one before. */
export async function putAnswer(tx: DbOrTx, answer: typeof feedbackAnswers.$inferInsert): Promise<void> {
  const { giverId: _giverId, questionId: _questionId, ...said } = answer;
  await tx.insert(feedbackAnswers).values(answer).onConflictDoUpdate({ target: [feedbackAnswers.giverId, feedbackAnswers.questionId], set: said });
}

export async function deleteAnswer(tx: DbOrTx, giverId: string, questionId: string): Promise<void> {
  await tx.delete(feedbackAnswers).where(and(eq(feedbackAnswers.giverId, giverId), eq(feedbackAnswers.questionId, questionId)));
}

/** The rounds before this one, about the same, in which somebody said or finished anything; the newest first, with all that they said about the draft. */
export async function listEarlierGivings(db: DbOrTx, round: Pick<RoundRow, 'credentialId' | 'reportId' | 'number'>, accountId: string): Promise<{ round: RoundRow; giver: GiverRow; remarks: RemarkRow[] }[]> {
  const parts = await db
    .select({ round: feedbackRounds, giver: feedbackGivers })
    .from(feedbackGivers)
    .innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackGivers.roundId))
    .where(and(eq(feedbackGivers.accountId, accountId), isAbout(subjectOf(round)), lt(feedbackRounds.number, round.number)))
    .orderBy(desc(feedbackRounds.number));
  const giverIds = parts.map(({ giver }) => giver.id);
  if (giverIds.length === 0) return [];
  const [remarks, answers] = await Promise.all([
    db.select().from(feedbackRemarks).where(and(inArray(feedbackRemarks.giverId, giverIds), isNull(feedbackRemarks.takenBackAt))).orderBy(asc(feedbackRemarks.number)),
    db.select({ giverId: feedbackAnswers.giverId, count: count() }).from(feedbackAnswers).where(inArray(feedbackAnswers.giverId, giverIds)).groupBy(feedbackAnswers.giverId),
  ]);
  const answered = new Set(answers.map(({ giverId }) => giverId));
  return parts.map((part) => ({ ...part, remarks: remarks.filter(({ giverId }) => giverId === part.giver.id) })).filter(({ giver, remarks: own }) => own.length > 0 || giver.finishedAt !== null || answered.has(giver.id));
}
