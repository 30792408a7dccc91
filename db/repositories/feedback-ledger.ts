import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, credentials, feedbackActs, feedbackAgreements, feedbackAnswers, feedbackGivers, feedbackInvitations, feedbackRemarks, feedbackRounds, reports } from '#db/schema/index.ts';
import { remarkStamp } from '#domain/feedback/remark-stamp.ts';
import { notFound } from '#domain/refusal.ts';
import { addressOf, isAbout, reportAsked, type SubjectOfRounds } from './feedback-rounds.ts';
import { agreedOfNow } from './feedback-giving.ts';

export type RemarkRow = typeof feedbackRemarks.$inferSelect;
export type LedgerRow = {
  remark: RemarkRow;
  giverAccountId: string | null;
  agreements: number;
  decidedBy: string | null;
  assignedTo: string | null;
  /** How it was when it was read, as one word: what is done with it is done with what somebody saw. */
  stamp: string;
  /** Its giver answered, and no author has done anything with it since. */
  isAnswerWaiting: boolean;
};

const standing = isNull(feedbackRemarks.takenBackAt);
const actsOf = sql<number>`(select count(*)::int from ${feedbackActs} where ${feedbackActs.remarkId} = ${feedbackRemarks.id})`;
const isAnswerWaiting = sql<boolean>`(${feedbackRemarks.giverAnsweredAt} is not null and not exists (select 1 from ${feedbackActs} where ${feedbackActs.remarkId} = ${feedbackRemarks.id} and ${feedbackActs.kind} <> 'answered' and ${feedbackActs.actedAt} > ${feedbackRemarks.giverAnsweredAt}))`;

/** The remarks of these rounds, in the order in which they were given; of those that were taken back the words are gone. */
export async function listLedger(db: DbOrTx, roundIds: readonly string[]): Promise<LedgerRow[]> {
  const [decider, assignee] = [alias(accounts, 'decider'), alias(accounts, 'assignee')];
  const rows = await db
    .select({
      remark: feedbackRemarks,
      giverAccountId: feedbackGivers.accountId,
      agreements: sql<number>`(select count(*)::int from ${feedbackAgreements} where ${feedbackAgreements.remarkId} = ${feedbackRemarks.id} and ${agreedOfNow})`,
      decidedBy: decider.name,
      assignedTo: assignee.name,
      acts: actsOf,
      isAnswerWaiting,
    })
    .from(feedbackRemarks)
    .innerJoin(feedbackGivers, eq(feedbackGivers.id, feedbackRemarks.giverId))
    .leftJoin(decider, and(eq(decider.id, feedbackRemarks.decidedById), isNull(decider.deletedAt)))
    .leftJoin(assignee, and(eq(assignee.id, feedbackRemarks.assignedToId), isNull(assignee.deletedAt)))
    .where(inArray(feedbackRemarks.roundId, [...roundIds]))
    .orderBy(asc(feedbackRemarks.roundId), asc(feedbackRemarks.number));
  return rows.map(({ acts, ...row }) => ({ ...row, stamp: remarkStamp(acts, row.remark.editedAt) }));
}

/** Remarks of a round held until the transaction ends, with all that were put under them, in the order in which they were given; those that were taken back are not there. */
export async function lockRemarks(tx: DbOrTx, roundId: string, ids: readonly string[]): Promise<{ remark: RemarkRow; stamp: string }[]> {
  const asked = or(inArray(feedbackRemarks.id, [...ids]), inArray(feedbackRemarks.similarToId, [...ids]));
  const rows = await tx.select().from(feedbackRemarks).where(and(eq(feedbackRemarks.roundId, roundId), asked, standing)).orderBy(asc(feedbackRemarks.number)).for('update');
  if (rows.length === 0) return [];
  // Counted once they are held: whoever held them before may have done something.
  const counted = await tx.select({ remarkId: feedbackActs.remarkId, acts: sql<number>`count(*)::int` }).from(feedbackActs).where(inArray(feedbackActs.remarkId, rows.map(({ id }) => id))).groupBy(feedbackActs.remarkId);
  const actsBy = new Map(counted.map(({ remarkId, acts }) => [remarkId, acts]));
  return rows.map((remark) => ({ remark, stamp: remarkStamp(actsBy.get(remark.id) ?? 0, remark.editedAt) }));
}

/** The round in which a remark was given; refuses with `not-found`. */
export async function getRoundOfRemark(db: DbOrTx, remarkId: string): Promise<string> {
  const [row] = await db.select({ roundId: feedbackRemarks.roundId }).from(feedbackRemarks).where(eq(feedbackRemarks.id, remarkId));
  if (!row) throw notFound('remark');
  return row.roundId;
}

/** Which of these remarks were not taken back. */
export async function listStanding(db: DbOrTx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.select({ id: feedbackRemarks.id }).from(feedbackRemarks).where(and(inArray(feedbackRemarks.id, [...ids]), standing));
  return new Set(rows.map(({ id }) => id));
}

export async function updateRemarks(tx: DbOrTx, ids: readonly string[], change: Partial<Omit<typeof feedbackRemarks.$inferInsert, 'id' | 'roundId' | 'giverId' | 'number'>>): Promise<void> {
  await tx.update(feedbackRemarks).set(change).where(inArray(feedbackRemarks.id, [...ids]));
}

export async function insertRemarkActs(tx: DbOrTx, acts: readonly (typeof feedbackActs.$inferInsert)[]): Promise<void> {
  if (acts.length > 0) await tx.insert(feedbackActs).values([...acts]);
}

/** What was done with a remark, one after the other; the name is null of who is gone, and of its giver. */
export const listRemarkActs = (db: DbOrTx, remarkId: string) =>
  db
    .select({ id: feedbackActs.id, kind: feedbackActs.kind, disposition: feedbackActs.disposition, reason: feedbackActs.reason, actedAt: feedbackActs.actedAt, name: accounts.name })
    .from(feedbackActs)
    .leftJoin(accounts, and(eq(accounts.id, feedbackActs.actorId), isNull(accounts.deletedAt)))
    .where(eq(feedbackActs.remarkId, remarkId))
    .orderBy(asc(feedbackActs.actedAt), asc(feedbackActs.id));

const isUntold = and(isNotNull(feedbackRemarks.decidedAt), or(isNull(feedbackRemarks.toldAt), lt(feedbackRemarks.toldAt, feedbackRemarks.decidedAt)), standing);

/** The givers of whose remarks something became by then that they were not told. */
export async function listUntoldGivers(db: DbOrTx, decidedBy: Date): Promise<string[]> {
  const rows = await db.selectDistinct({ giverId: feedbackRemarks.giverId }).from(feedbackRemarks).where(and(isUntold, sql`${feedbackRemarks.decidedAt} <= ${decidedBy.toISOString()}`));
  return rows.map(({ giverId }) => giverId);
}

/** What a giver was not told yet, held until the transaction ends; what another process tells at this moment is left out. */
export const takeUntold = (tx: DbOrTx, giverId: string): Promise<RemarkRow[]> => tx.select().from(feedbackRemarks).where(and(eq(feedbackRemarks.giverId, giverId), isUntold)).orderBy(asc(feedbackRemarks.number)).for('update', { skipLocked: true });

/** Why these remarks came to be as they are: the reasons of their newest closing or opening again. What an open one waits for is noted over the reason that it bears. */
export async function listReasons(db: DbOrTx, remarkIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinctOn([feedbackActs.remarkId], { remarkId: feedbackActs.remarkId, reason: feedbackActs.reason })
    .from(feedbackActs)
    .where(and(inArray(feedbackActs.remarkId, [...remarkIds]), inArray(feedbackActs.kind, ['closed', 'opened-again'])))
    .orderBy(asc(feedbackActs.remarkId), desc(feedbackActs.actedAt));
  return new Map(rows.map(({ remarkId, reason }) => [remarkId, reason]));
}

/** Where somebody who gave feedback is told what became of it: a confirmed address of theirs, or the one at which they were asked, unless they want no mail about it. */
export async function findGiverAddress(db: DbOrTx, giverId: string) {
  const [row] = await db
    .select({
      email: sql<string | null>`case when ${accounts.emailVerifiedAt} is not null then ${accounts.email} end`,
      invitation: { id: feedbackInvitations.id, email: feedbackInvitations.email, declinedAt: feedbackInvitations.declinedAt },
      declinedAt: feedbackGivers.declinedAt,
      round: { id: feedbackRounds.id, number: feedbackRounds.number, title: feedbackRounds.title },
      credential: credentials.slug,
      report: reports.slug,
      name: sql<string>`coalesce(${credentials.name}, ${reportAsked}, '')`,
    })
    .from(feedbackGivers)
    .innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackGivers.roundId))
    .leftJoin(credentials, eq(credentials.id, feedbackRounds.credentialId))
    .leftJoin(reports, eq(reports.id, feedbackRounds.reportId))
    .leftJoin(accounts, and(eq(accounts.id, feedbackGivers.accountId), isNull(accounts.deletedAt)))
    .leftJoin(feedbackInvitations, and(eq(feedbackInvitations.roundId, feedbackGivers.roundId), eq(feedbackInvitations.acceptedById, accounts.id)))
    .where(eq(feedbackGivers.id, giverId))
    .orderBy(asc(feedbackInvitations.declinedAt))
    .limit(1);
  return row ? { ...row, about: addressOf(row) } : null;
}

/** How many remarks on this are open, by round and place. */
export const countOpenByPlace = (db: DbOrTx, about: SubjectOfRounds) =>
  db
    .select({ number: feedbackRounds.number, place: feedbackRemarks.place, open: sql<number>`count(*)::int` })
    .from(feedbackRemarks)
    .innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackRemarks.roundId))
    .where(and(isAbout(about), ne(feedbackRounds.state, 'prepared'), eq(feedbackRemarks.disposition, 'open'), standing))
    .groupBy(feedbackRounds.number, feedbackRemarks.place);

/** Whether there is a round about a credential whose ledger everybody may read. */
export const hasPublicLedger = async (db: DbOrTx, credentialId: string): Promise<boolean> =>
  (await db.$count(feedbackRounds, and(eq(feedbackRounds.credentialId, credentialId), ne(feedbackRounds.state, 'prepared'), eq(feedbackRounds.isLedgerPublic, true)))) > 0;

/** What was answered to the questions of a round, in an order that says nothing of who or when. */
export const listAnswersIn = (db: DbOrTx, roundId: string) =>
  db
    .select({ giverId: feedbackAnswers.giverId, questionId: feedbackAnswers.questionId, rating: feedbackAnswers.rating, choice: feedbackAnswers.choice, text: feedbackAnswers.text })
    .from(feedbackAnswers)
    .innerJoin(feedbackGivers, eq(feedbackGivers.id, feedbackAnswers.giverId))
    .where(eq(feedbackGivers.roundId, roundId))
    .orderBy(sql`md5(${feedbackAnswers.giverId}::text || ${feedbackAnswers.questionId}::text)`);
