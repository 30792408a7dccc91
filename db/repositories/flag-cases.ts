import { and, asc, count, desc, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, appeals, communities, flagCases, flags, moderationActs, participations, posts, summits, topics } from '#db/schema/index.ts';
import { isId } from '#domain/ids.ts';
import type { QueueFilter } from '#domain/moderation/forms.ts';
import type { ActKind, ReasonKind } from '#domain/moderation/kinds.ts';
import { notFound } from '#domain/refusal.ts';
import { aboutOpenTo } from './topic-things.ts';

export type FlagCaseRow = typeof flagCases.$inferSelect;

/** A topic moves with its posts: a case about one of them stands where that stands now. */
const standsIn = sql<string>`coalesce(${topics.communityId}, ${flagCases.communityId})`;
const summitId = sql<string | null>`case when ${topics.aboutKind} = 'summit' then ${topics.aboutId} end`;

const selected = {
  flagCase: flagCases,
  community: { id: communities.id, slug: communities.slug, name: communities.name },
  topic: { id: topics.id, number: topics.number, title: topics.title },
  post: { id: posts.id, number: posts.number, content: posts.content, markdown: posts.markdown, createdAt: posts.createdAt, hiddenAt: posts.hiddenAt, removedAt: posts.removedAt },
  /** The summit that the topic is about. */
  summitId,
  openTo: aboutOpenTo,
  person: { id: accounts.id, name: accounts.name, affiliation: accounts.affiliation, offers: accounts.offers, seeks: accounts.seeks },
};

const selectCases = (db: DbOrTx) =>
  db
    .select(selected)
    .from(flagCases)
    .leftJoin(posts, eq(posts.id, flagCases.postId))
    .leftJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(communities, eq(communities.id, standsIn))
    .leftJoin(accounts, and(eq(accounts.id, flagCases.personId), isNull(accounts.deletedAt)));

export type FoundCase = Awaited<ReturnType<typeof getCase>>;

/** A case with all that it is about; refuses with `not-found`. */
export async function getCase(db: DbOrTx, id: string) {
  const [row] = isId(id) ? await selectCases(db).where(eq(flagCases.id, id)) : [];
  if (!row) throw notFound('case');
  return row;
}

/** Lets whoever acts upon a case go one after the other, until the transaction ends. */
export async function lockCase(tx: DbOrTx, id: string): Promise<void> {
  if (isId(id)) await tx.select({ id: flagCases.id }).from(flagCases).where(eq(flagCases.id, id)).for('update');
}

/** Which cases of a community somebody reads: all, those that not only who leads it may read, or those about summits that they convene. */
export type CaseReach = { communityId: string; reach: 'all' | 'not-for-leaders' | { convenedBy: string } };

const hasAppeal = sql<boolean>`exists (select 1 from ${appeals} join ${moderationActs} on ${moderationActs.id} = ${appeals.actId} where ${moderationActs.caseId} = ${flagCases.id} and ${appeals.outcome} is null)`;
/** Since when an appeal waits; null where none does. */
const appealedAt = sql<Date | null>`(select min(${appeals.createdAt}) from ${appeals} join ${moderationActs} on ${moderationActs.id} = ${appeals.actId} where ${moderationActs.caseId} = ${flagCases.id} and ${appeals.outcome} is null)`.mapWith(appeals.createdAt);
/** What was decided and not undone, in the order in which it was. */
const decided = sql<ActKind[]>`(select coalesce(json_agg(${moderationActs.kind} order by ${moderationActs.createdAt}), '[]') from ${moderationActs} where ${moderationActs.caseId} = ${flagCases.id} and ${moderationActs.liftedAt} is null)`;
const waits = or(isNull(flagCases.settledAt), hasAppeal);
const openToMore = or(isNull(topics.id), ne(aboutOpenTo, 'leaders'));

const within = ({ communityId, reach }: CaseReach): SQL | undefined => {
  if (reach === 'all') return eq(standsIn, communityId);
  if (reach === 'not-for-leaders') return and(eq(standsIn, communityId), openToMore);
  const convened = sql`${summitId} in (select ${participations.summitId} from ${participations} where ${participations.accountId} = ${reach.convenedBy} and ${participations.role} = 'convener' and ${participations.state} = 'registered')`;
  return and(eq(standsIn, communityId), openToMore, convened);
};

const flagCount = sql<number>`(select count(*)::int from ${flags} where ${flags.caseId} = ${flagCases.id})`;
const flagKinds = sql<ReasonKind[]>`(select coalesce(json_agg(distinct ${flags.kind}), '[]') from ${flags} where ${flags.caseId} = ${flagCases.id})`;

/** A page of cases: those that wait, oldest first or most flagged first; or those that were settled, the latest first. */
export function listCases(db: DbOrTx, reach: CaseReach, { show, order, page }: QueueFilter, limit: number) {
  const ordered = show === 'settled' ? [desc(flagCases.settledAt)] : order === 'most-flagged' ? [desc(flagCount), asc(flagCases.openedAt)] : [asc(flagCases.openedAt)];
  return db
    .select({ ...selected, flagCount, flagKinds, appealedAt, decided })
    .from(flagCases)
    .leftJoin(posts, eq(posts.id, flagCases.postId))
    .leftJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(communities, eq(communities.id, standsIn))
    .leftJoin(accounts, and(eq(accounts.id, flagCases.personId), isNull(accounts.deletedAt)))
    .where(and(within(reach), show === 'settled' ? sql`not (${waits ?? sql`false`})` : waits))
    .orderBy(...ordered, asc(flagCases.id))
    .limit(limit)
    .offset((page - 1) * limit);
}

/** How many cases wait, and how many were settled. */
export async function countCases(db: DbOrTx, reach: CaseReach): Promise<{ open: number; settled: number }> {
  const isWaiting = waits ?? sql`false`;
  const [row] = await db
    .select({ open: sql<number>`(count(*) filter (where ${isWaiting}))::int`, settled: sql<number>`(count(*) filter (where not (${isWaiting})))::int` })
    .from(flagCases)
    .leftJoin(posts, eq(posts.id, flagCases.postId))
    .leftJoin(topics, eq(topics.id, posts.topicId))
    .where(within(reach));
  return row ?? { open: 0, settled: 0 };
}

/** Whether this person convenes a summit of the community. */
export async function convenesSummitIn(db: DbOrTx, communityId: string, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ count: count() })
    .from(participations)
    .innerJoin(summits, eq(summits.id, participations.summitId))
    .where(and(eq(summits.communityId, communityId), eq(participations.accountId, accountId), eq(participations.role, 'convener'), eq(participations.state, 'registered')));
  return (row?.count ?? 0) > 0;
}

type Flagged = { communityId: string; postId: string | null; personId: string | null };

/** The case that waits about a post, or about somebody's entry, with the flag of this person on it where there is one. */
export async function findOpenCase(db: DbOrTx, { communityId, postId, personId }: Flagged): Promise<FlagCaseRow | null> {
  const isThing = postId !== null ? eq(flagCases.postId, postId) : and(isNull(flagCases.postId), eq(flagCases.communityId, communityId), personId === null ? sql`false` : eq(flagCases.personId, personId));
  const [row] = await db.select().from(flagCases).where(and(isThing, isNull(flagCases.settledAt)));
  return row ?? null;
}

/** The case that waits about a thing, opened where there is none; `isNew` says whether it was. Two that open it at once get the same. */
export async function openOneCase(tx: DbOrTx, fresh: FlagCaseRow): Promise<{ flagCase: FlagCaseRow; isNew: boolean }> {
  const [opened] = await tx.insert(flagCases).values(fresh).onConflictDoNothing().returning();
  if (opened) return { flagCase: opened, isNew: true };
  const flagCase = await findOpenCase(tx, fresh);
  if (!flagCase) throw new Error('A case was neither opened nor there');
  return { flagCase, isNew: false };
}

export async function updateCase(tx: DbOrTx, id: string, change: Partial<FlagCaseRow>): Promise<void> {
  await tx.update(flagCases).set(change).where(eq(flagCases.id, id));
}

/** Keeps a flag; false where this person flagged it already. */
export async function insertFlag(tx: DbOrTx, flag: typeof flags.$inferInsert): Promise<boolean> {
  return (await tx.insert(flags).values(flag).onConflictDoNothing().returning({ id: flags.id })).length > 0;
}

/** The flags of a case, the first one first, with who raised them. */
export const listFlags = (db: DbOrTx, caseId: string) =>
  db.select({ flag: flags, by: accounts.name }).from(flags).leftJoin(accounts, eq(accounts.id, flags.accountId)).where(eq(flags.caseId, caseId)).orderBy(asc(flags.createdAt));

/** The last flag that this person raised on a post, or on somebody's entry, with what its case came to. */
export async function findOwnFlag(db: DbOrTx, accountId: string, { communityId, postId, personId }: Flagged) {
  const isThing = postId !== null ? eq(flagCases.postId, postId) : and(isNull(flagCases.postId), eq(flagCases.communityId, communityId), personId === null ? sql`false` : eq(flagCases.personId, personId));
  const [row] = await db
    .select({ flag: flags, settledAt: flagCases.settledAt, dismissal: moderationActs.words })
    .from(flags)
    .innerJoin(flagCases, eq(flagCases.id, flags.caseId))
    .leftJoin(moderationActs, and(eq(moderationActs.caseId, flagCases.id), eq(moderationActs.kind, 'dismiss'), isNull(moderationActs.liftedAt)))
    .where(and(eq(flags.accountId, accountId), isThing))
    .orderBy(desc(flags.createdAt))
    .limit(1);
  return row ?? null;
}
