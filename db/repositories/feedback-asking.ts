import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, max, ne, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communityMembers, feedbackAnswers, feedbackGivers, feedbackInvitations, feedbackRemarks, feedbackRounds, summits } from '#db/schema/index.ts';
import { isAbout, type RoundRow, subjectOf, type SubjectOfRounds } from './feedback-rounds.ts';

/** Somebody who is asked; those with an account under the name that it has now. */
export type InvitationRow = typeof feedbackInvitations.$inferSelect & { /** Where they are written to; null where their account has no address. */ address: string | null };

export async function insertRound(tx: DbOrTx, round: typeof feedbackRounds.$inferInsert): Promise<void> {
  await tx.insert(feedbackRounds).values(round);
}

export async function updateRound(tx: DbOrTx, id: string, change: Partial<typeof feedbackRounds.$inferInsert>): Promise<void> {
  await tx.update(feedbackRounds).set(change).where(eq(feedbackRounds.id, id));
}

/** The number of the newest round about this; 0 before the first. */
export async function newestRoundNumber(tx: DbOrTx, about: SubjectOfRounds): Promise<number> {
  const [row] = await tx.select({ number: max(feedbackRounds.number) }).from(feedbackRounds).where(isAbout(about));
  return row?.number ?? 0;
}

/** Whether another round about the same takes feedback now. */
export const isAnotherRoundOpen = async (tx: DbOrTx, { id, ...about }: Pick<RoundRow, 'id' | 'credentialId' | 'reportId'>): Promise<boolean> =>
  (await tx.$count(feedbackRounds, and(isAbout(subjectOf(about)), eq(feedbackRounds.state, 'open'), ne(feedbackRounds.id, id)))) > 0;

/** The invitations of a round, by perspective and the order in which they were made. */
export async function listInvitations(db: DbOrTx, roundId: string): Promise<InvitationRow[]> {
  const rows = await db
    .select({ invitation: feedbackInvitations, name: accounts.name, email: accounts.email })
    .from(feedbackInvitations)
    .leftJoin(accounts, and(eq(accounts.id, feedbackInvitations.accountId), isNull(accounts.deletedAt)))
    .where(eq(feedbackInvitations.roundId, roundId))
    .orderBy(asc(feedbackInvitations.createdAt), asc(feedbackInvitations.email), asc(accounts.name), asc(feedbackInvitations.id));
  return rows.map(({ invitation, name, email }) => ({ ...invitation, name: name ?? invitation.name, address: invitation.email ?? email }));
}

/** Takes back invitations to which nobody was written yet. */
export async function deleteInvitations(tx: DbOrTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(feedbackInvitations).where(inArray(feedbackInvitations.id, [...ids]));
}

export async function insertInvitations(tx: DbOrTx, invitations: readonly (typeof feedbackInvitations.$inferInsert)[]): Promise<void> {
  if (invitations.length > 0) await tx.insert(feedbackInvitations).values([...invitations]);
}

/** Notes that these invitations and givers were written to again. */
export async function markReminded(tx: DbOrTx, { invitationIds, giverIds, at }: { invitationIds: readonly string[]; giverIds: readonly string[]; at: Date }): Promise<void> {
  if (invitationIds.length > 0) await tx.update(feedbackInvitations).set({ remindedAt: at }).where(inArray(feedbackInvitations.id, [...invitationIds]));
  if (giverIds.length > 0) await tx.update(feedbackGivers).set({ remindedAt: at }).where(inArray(feedbackGivers.id, [...giverIds]));
}

/** Everybody who gives feedback in a round with what they gave so far: remarks, those of them that they did not take back (`standing`), and answers. The address is null of a guest and of who is gone. */
export async function listGivenBy(db: DbOrTx, roundId: string) {
  const rows = await db
    .select({ giver: feedbackGivers, email: accounts.email, name: accounts.name })
    .from(feedbackGivers)
    .leftJoin(accounts, and(eq(accounts.id, feedbackGivers.accountId), isNull(accounts.deletedAt)))
    .where(eq(feedbackGivers.roundId, roundId))
    .orderBy(asc(feedbackGivers.startedAt), asc(feedbackGivers.id));
  const ids = rows.map(({ giver }) => giver.id);
  if (ids.length === 0) return [];
  const [remarks, answers] = await Promise.all([
    db.select({ giverId: feedbackRemarks.giverId, count: count(), standing: sql<number>`count(*) filter (where ${feedbackRemarks.takenBackAt} is null)`.mapWith(Number) }).from(feedbackRemarks).where(inArray(feedbackRemarks.giverId, ids)).groupBy(feedbackRemarks.giverId),
    db.select({ giverId: feedbackAnswers.giverId, count: count() }).from(feedbackAnswers).where(inArray(feedbackAnswers.giverId, ids)).groupBy(feedbackAnswers.giverId),
  ]);
  const countIn = (counted: readonly { giverId: string; count: number }[], id: string): number => counted.find(({ giverId }) => giverId === id)?.count ?? 0;
  return rows.map((row) => ({ ...row, remarks: countIn(remarks, row.giver.id), standing: remarks.find(({ giverId }) => giverId === row.giver.id)?.standing ?? 0, answers: countIn(answers, row.giver.id) }));
}

/** How many remarks were given in each round about this, and how many are open. */
export async function countRemarks(db: DbOrTx, about: SubjectOfRounds): Promise<Map<string, { remarks: number; open: number }>> {
  const isOpen = sql<number>`count(*) filter (where ${feedbackRemarks.disposition} = 'open' and ${feedbackRemarks.takenBackAt} is null)`.mapWith(Number);
  const rows = await db.select({ roundId: feedbackRounds.id, remarks: count(), open: isOpen }).from(feedbackRemarks).innerJoin(feedbackRounds, eq(feedbackRounds.id, feedbackRemarks.roundId)).where(isAbout(about)).groupBy(feedbackRounds.id);
  return new Map(rows.map(({ roundId, ...counts }) => [roundId, counts]));
}

/** The members of a community who can be written to, with what they speak as. */
export const listMembersToAsk = (db: DbOrTx, communityId: string) =>
  db
    .select({ accountId: accounts.id, name: accounts.name, email: sql<string>`${accounts.email}`, perspective: communityMembers.perspective, educatorRole: communityMembers.educatorRole })
    .from(communityMembers)
    .innerJoin(accounts, and(eq(accounts.id, communityMembers.accountId), isNull(accounts.deletedAt), isNotNull(accounts.email)))
    .where(eq(communityMembers.communityId, communityId))
    .orderBy(asc(accounts.name), asc(accounts.id));

/** The open rounds that close at the latest then, the first to close first. */
export const listRoundsClosing = (db: DbOrTx, until: Date): Promise<RoundRow[]> =>
  db.select().from(feedbackRounds).where(and(eq(feedbackRounds.state, 'open'), lte(feedbackRounds.closesAt, until))).orderBy(asc(feedbackRounds.closesAt));

/** By whose clock a community met last; null where it never did. */
export async function findZoneOfCommunity(db: DbOrTx, communityId: string): Promise<string | null> {
  const [row] = await db.select({ timeZone: summits.timeZone }).from(summits).where(eq(summits.communityId, communityId)).orderBy(desc(summits.startsOn)).limit(1);
  return row?.timeZone ?? null;
}
