import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, appeals, communities, flagCases, flags, moderationActs } from '#db/schema/index.ts';

/** Makes what one person flagged, decided and was told of decisions another's. Where both were flagged as people, it becomes one case. */
export async function mergeModerationParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  const other = alias(flagCases, 'other');
  const both = await tx
    .select({ id: flagCases.id, intoId: other.id })
    .from(flagCases)
    .innerJoin(other, and(eq(other.communityId, flagCases.communityId), eq(other.personId, into), isNull(other.postId), isNull(other.settledAt)))
    .where(and(eq(flagCases.personId, from), isNull(flagCases.postId), isNull(flagCases.settledAt)));
  for (const { id, intoId } of both) {
    const known = tx.select({ id: flags.accountId }).from(flags).where(eq(flags.caseId, intoId));
    await tx.update(flags).set({ caseId: intoId }).where(and(eq(flags.caseId, id), sql`${flags.accountId} not in ${known}`));
    await tx.update(moderationActs).set({ caseId: intoId }).where(eq(moderationActs.caseId, id));
    await tx.delete(flagCases).where(eq(flagCases.id, id));
  }
  await tx.update(flagCases).set({ personId: into }).where(eq(flagCases.personId, from));
  // What both flagged is flagged once.
  const flagged = tx.select({ id: flags.caseId }).from(flags).where(eq(flags.accountId, into));
  await tx.delete(flags).where(and(eq(flags.accountId, from), inArray(flags.caseId, flagged)));
  await tx.update(flags).set({ accountId: into }).where(eq(flags.accountId, from));
  await tx.update(moderationActs).set({ accountId: into }).where(eq(moderationActs.accountId, from));
  await tx.update(moderationActs).set({ actorId: into }).where(eq(moderationActs.actorId, from));
  await tx.update(moderationActs).set({ liftedById: into }).where(eq(moderationActs.liftedById, from));
  await tx.update(appeals).set({ decidedById: into }).where(eq(appeals.decidedById, from));
}

/** What a person flagged and decided stays, by nobody's name; what was decided about them stays in the counts of the log, about nobody, and their appeals go. */
export async function eraseModerationParts(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(appeals).where(inArray(appeals.actId, tx.select({ id: moderationActs.id }).from(moderationActs).where(eq(moderationActs.accountId, id))));
  await tx.delete(flagCases).where(and(eq(flagCases.personId, id), isNull(flagCases.postId), isNull(flagCases.settledAt)));
  await tx.update(flagCases).set({ personId: null }).where(eq(flagCases.personId, id));
  await tx.update(flags).set({ accountId: null }).where(eq(flags.accountId, id));
  await tx.update(moderationActs).set({ accountId: null }).where(eq(moderationActs.accountId, id));
  await tx.update(moderationActs).set({ actorId: null }).where(eq(moderationActs.actorId, id));
  await tx.update(moderationActs).set({ liftedById: null }).where(eq(moderationActs.liftedById, id));
  await tx.update(appeals).set({ decidedById: null }).where(eq(appeals.decidedById, id));
}

/** What the tables hold of what one person flagged, of what was decided about them, and of what they decided; for their own export. Of those who flagged them nothing is told. */
export async function listModerationRecords(db: DbOrTx, id: string) {
  const ofAct = { community: communities.name, decision: moderationActs.kind, reason: moderationActs.reason, words: moderationActs.words, at: moderationActs.createdAt, until: moderationActs.until, undoneAt: moderationActs.liftedAt, whyUndone: moderationActs.liftedWhy };
  const person = alias(accounts, 'person');
  const [raised, about, made, decided] = await Promise.all([
    db.select({ community: communities.name, kind: flags.kind, words: flags.words, at: flags.createdAt }).from(flags).innerJoin(flagCases, eq(flagCases.id, flags.caseId)).innerJoin(communities, eq(communities.id, flagCases.communityId)).where(eq(flags.accountId, id)).orderBy(asc(flags.createdAt)),
    db
      .select({ ...ofAct, appeal: appeals.words, appealedAt: appeals.createdAt, appealCameTo: appeals.outcome, appealAnswer: appeals.why })
      .from(moderationActs)
      .innerJoin(communities, eq(communities.id, moderationActs.communityId))
      .leftJoin(appeals, eq(appeals.actId, moderationActs.id))
      .where(and(eq(moderationActs.accountId, id), sql`${moderationActs.kind} <> 'dismiss'`))
      .orderBy(asc(moderationActs.createdAt)),
    db.select({ ...ofAct, about: person.name }).from(moderationActs).innerJoin(communities, eq(communities.id, moderationActs.communityId)).leftJoin(person, eq(person.id, moderationActs.accountId)).where(eq(moderationActs.actorId, id)).orderBy(asc(moderationActs.createdAt)),
    db.select({ community: communities.name, cameTo: appeals.outcome, answer: appeals.why, at: appeals.decidedAt }).from(appeals).innerJoin(moderationActs, eq(moderationActs.id, appeals.actId)).innerJoin(communities, eq(communities.id, moderationActs.communityId)).where(eq(appeals.decidedById, id)).orderBy(asc(appeals.decidedAt)),
  ]);
  return { flagsRaised: raised, decisionsAboutMe: about, decisionsMade: made, appealsDecided: decided };
}
