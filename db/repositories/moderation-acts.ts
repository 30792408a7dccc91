import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, appeals, communities, communityMembers, flagCases, moderationActs, participations, posts, topics } from '#db/schema/index.ts';
import { isId } from '#domain/ids.ts';
import type { ActKind, ReasonKind } from '#domain/moderation/kinds.ts';
import { notFound } from '#domain/refusal.ts';
import { restrictionIn } from './restrictions.ts';

export type ModerationActRow = typeof moderationActs.$inferSelect;
export type AppealRow = typeof appeals.$inferSelect;

const lifter = alias(accounts, 'lifter');
const decider = alias(accounts, 'decider');

const selectActs = (db: DbOrTx) =>
  db
    .select({ act: moderationActs, by: accounts.name, liftedBy: lifter.name, appeal: appeals, decidedBy: decider.name })
    .from(moderationActs)
    .leftJoin(accounts, eq(accounts.id, moderationActs.actorId))
    .leftJoin(lifter, eq(lifter.id, moderationActs.liftedById))
    .leftJoin(appeals, eq(appeals.actId, moderationActs.id))
    .leftJoin(decider, eq(decider.id, appeals.decidedById));
export type ListedAct = Awaited<ReturnType<typeof listActsOfCase>>[number];

/** What was done about a case, the first one first, with who did it and what became of it. */
export const listActsOfCase = (db: DbOrTx, caseId: string) => selectActs(db).where(eq(moderationActs.caseId, caseId)).orderBy(asc(moderationActs.createdAt), asc(moderationActs.id));

/** What was done about this person in a community before, the latest first, but for one case. */
export const listEarlierActs = (db: DbOrTx, { communityId, accountId, exceptCaseId }: { communityId: string; accountId: string; exceptCaseId: string }, limit: number) =>
  selectActs(db)
    .where(and(eq(moderationActs.accountId, accountId), eq(moderationActs.communityId, communityId), ne(moderationActs.caseId, exceptCaseId), ne(moderationActs.kind, 'dismiss')))
    .orderBy(desc(moderationActs.createdAt))
    .limit(limit);

/** An act with its community, and the post that it is about; refuses with `not-found`. */
export async function getAct(db: DbOrTx, id: string) {
  const [row] = isId(id)
    ? await db
        .select({ act: moderationActs, community: { id: communities.id, slug: communities.slug, name: communities.name }, appeal: appeals, post: { number: posts.number, content: posts.content, removedAt: posts.removedAt }, topic: { number: topics.number, title: topics.title }, topicCommunity: sql<string | null>`(select slug from ${communities} as home where home.id = ${topics.communityId})` })
        .from(moderationActs)
        .innerJoin(communities, eq(communities.id, moderationActs.communityId))
        .innerJoin(flagCases, eq(flagCases.id, moderationActs.caseId))
        .leftJoin(posts, eq(posts.id, flagCases.postId))
        .leftJoin(topics, eq(topics.id, posts.topicId))
        .leftJoin(appeals, eq(appeals.actId, moderationActs.id))
        .where(eq(moderationActs.id, id))
    : [];
  if (!row) throw notFound('decision');
  return row;
}

export async function insertAct(tx: DbOrTx, act: typeof moderationActs.$inferInsert): Promise<void> {
  await tx.insert(moderationActs).values(act);
}

export async function updateAct(tx: DbOrTx, id: string, change: Partial<ModerationActRow>): Promise<void> {
  await tx.update(moderationActs).set(change).where(eq(moderationActs.id, id));
}

/** Keeps an appeal; false where one was made already. */
export async function insertAppeal(tx: DbOrTx, appeal: typeof appeals.$inferInsert): Promise<boolean> {
  return (await tx.insert(appeals).values(appeal).onConflictDoNothing().returning({ actId: appeals.actId })).length > 0;
}

export async function updateAppeal(tx: DbOrTx, actId: string, change: Partial<AppealRow>): Promise<void> {
  await tx.update(appeals).set(change).where(eq(appeals.actId, actId));
}

/** The act that restricts somebody in a community longest at this moment; null where none does. */
export async function findRestrictingAct(db: DbOrTx, communityId: string, accountId: string): Promise<{ id: string; kind: ActKind; until: Date | null } | null> {
  const [row] = await db
    .select({ id: moderationActs.id, kind: moderationActs.kind, until: moderationActs.until })
    .from(moderationActs)
    .where(and(eq(moderationActs.accountId, accountId), eq(moderationActs.communityId, communityId), inArray(moderationActs.kind, ['silence', 'suspend']), isNull(moderationActs.liftedAt), sql`${moderationActs.until} > now()`))
    .orderBy(desc(moderationActs.kind), desc(moderationActs.until))
    .limit(1);
  return row ?? null;
}

/** Where somebody moderates: a community, and the summit that a topic is about. */
export type ModeratedPlace = { communityId: string; summitId: string | null };

const peopleIn = (db: DbOrTx, { communityId, summitId }: ModeratedPlace) =>
  db
    .select({
      accountId: accounts.id,
      isSiteAdmin: accounts.isSiteAdmin,
      isGuest: sql<boolean>`${accounts.email} is null`,
      community: communityMembers.role,
      restriction: restrictionIn(sql`${communityId}::uuid`, accounts.id),
      participation: { role: participations.role, state: participations.state },
    })
    .from(accounts)
    .leftJoin(communityMembers, and(eq(communityMembers.accountId, accounts.id), eq(communityMembers.communityId, communityId)))
    .leftJoin(participations, summitId === null ? sql`false` : and(eq(participations.accountId, accounts.id), eq(participations.summitId, summitId)));

/** Everybody who may moderate there by the role they have, and those who administer the site. */
export function listModerators(db: DbOrTx, place: ModeratedPlace) {
  const hasRole = or(accounts.isSiteAdmin, inArray(communityMembers.role, ['facilitator', 'convener']), and(eq(participations.role, 'convener'), eq(participations.state, 'registered')));
  return peopleIn(db, place).where(and(isNull(accounts.deletedAt), isNull(accounts.bannedAt), hasRole));
}

/** The places of one person there; null of who is gone. */
export async function findPersonIn(db: DbOrTx, place: ModeratedPlace, accountId: string) {
  const [row] = await peopleIn(db, place).where(and(eq(accounts.id, accountId), isNull(accounts.deletedAt)));
  return row ?? null;
}

/** How often something was done in a community, by month, kind and reason, and how often it was undone: counts alone. */
export const countActs = (db: DbOrTx, communityId: string, since: Date) =>
  db
    .select({
      month: sql<string>`to_char(${moderationActs.createdAt} at time zone 'UTC', 'YYYY-MM')`,
      kind: moderationActs.kind,
      reason: sql<ReasonKind | null>`${moderationActs.reason}`,
      count: sql<number>`count(*)::int`,
      lifted: sql<number>`(count(*) filter (where ${moderationActs.liftedAt} is not null))::int`,
      appealed: sql<number>`count(${appeals.actId})::int`,
      upheld: sql<number>`(count(*) filter (where ${appeals.outcome} = 'upheld'))::int`,
      waiting: sql<number>`(count(*) filter (where ${appeals.actId} is not null and ${appeals.outcome} is null))::int`,
    })
    .from(moderationActs)
    .leftJoin(appeals, eq(appeals.actId, moderationActs.id))
    .where(and(eq(moderationActs.communityId, communityId), sql`${moderationActs.createdAt} >= ${since.toISOString()}::timestamptz`))
    .groupBy(sql`1`, moderationActs.kind, moderationActs.reason)
    .orderBy(sql`1 desc`);
