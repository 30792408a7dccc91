import { and, asc, count, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communityMembers, participations, summits } from '#db/schema/index.ts';
import type { Restriction } from '#domain/moderation/restriction.ts';
import { type PerspectiveKey, perspectiveKeys, speaksAsKey } from '#domain/perspective.ts';
import type { GivenRole } from '#domain/role.ts';

export type ParticipationRow = typeof participations.$inferSelect;
/** The places of one account in a summit and in the community that convenes it, null where it never had one; and what restricts it there. */
export type Places = { community: GivenRole | null; restriction: Restriction | null; participation: Pick<ParticipationRow, 'role' | 'state'> | null };

/** The person's place in the summit whatever its state, or null when there never was one. */
export async function findParticipation(db: DbOrTx, summitId: string, accountId: string): Promise<ParticipationRow | null> {
  const [row] = await db
    .select()
    .from(participations)
    .where(of(summitId, accountId));
  return row ?? null;
}

const of = (summitId: string, accountId: string): SQL | undefined =>
  and(eq(participations.summitId, summitId), eq(participations.accountId, accountId));

/** How many places are taken, how many people wait, and when the last of them came. */
export async function countPlaces(db: DbOrTx, summitId: string): Promise<{ registered: number; waiting: number; lastWaitingAt: Date | null }> {
  const [row] = await db
    .select({
      registered: sql<number>`(count(*) filter (where ${participations.state} = 'registered'))::int`,
      waiting: sql<number>`(count(*) filter (where ${participations.state} = 'waiting'))::int`,
      lastWaitingAt: sql`max(${participations.joinedAt}) filter (where ${participations.state} = 'waiting')`.mapWith(participations.joinedAt),
    })
    .from(participations)
    .where(eq(participations.summitId, summitId));
  return row ?? { registered: 0, waiting: 0, lastWaitingAt: null };
}

/** The person's number in the waiting list, from 1. */
export async function waitingNumberOf(db: DbOrTx, { summitId, joinedAt, accountId }: ParticipationRow): Promise<number> {
  const [row] = await db
    .select({ number: count() })
    .from(participations)
    .where(
      and(
        eq(participations.summitId, summitId),
        eq(participations.state, 'waiting'),
        sql`(${participations.joinedAt}, ${participations.accountId}) <= (${joinedAt.toISOString()}::timestamptz, ${accountId}::uuid)`,
      ),
    );
  return row?.number ?? 1;
}

export async function insertParticipation(tx: DbOrTx, participation: typeof participations.$inferInsert): Promise<void> {
  await tx.insert(participations).values(participation);
}

export async function updateParticipation(
  tx: DbOrTx,
  summitId: string,
  accountId: string,
  change: Partial<typeof participations.$inferInsert>,
): Promise<void> {
  await tx.update(participations).set(change).where(of(summitId, accountId));
}

/** Gives the first of the waiting list their place, as many as `places` says (all when null), in the order in which they came. */
export async function registerFirstWaiting(tx: DbOrTx, summitId: string, places: number | null) {
  const waiting = tx
    .select({ accountId: participations.accountId, name: accounts.name, email: accounts.email })
    .from(participations)
    .innerJoin(accounts, eq(accounts.id, participations.accountId))
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'waiting')))
    .orderBy(asc(participations.joinedAt), asc(participations.accountId));
  const first = await (places === null ? waiting : waiting.limit(places));
  if (first.length === 0) return [];
  const ids = first.map(({ accountId }) => accountId);
  await tx.update(participations).set({ state: 'registered' }).where(and(eq(participations.summitId, summitId), inArray(participations.accountId, ids)));
  return first;
}

/** Everybody who ever had a place, with their name and address, in the order in which they came. */
export const listParticipations = (db: DbOrTx, summitId: string) =>
  db
    .select({ participation: participations, name: accounts.name, email: accounts.email })
    .from(participations)
    .innerJoin(accounts, eq(accounts.id, participations.accountId))
    .where(eq(participations.summitId, summitId))
    .orderBy(asc(participations.joinedAt), asc(participations.accountId));

/** The accounts of those who take part. */
export async function listRegisteredIds(db: DbOrTx, summitId: string): Promise<string[]> {
  const rows = await db.select({ accountId: participations.accountId }).from(participations).where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered')));
  return rows.map(({ accountId }) => accountId);
}

/** Those who take part and can be written to, with what they speak as. */
export const listPeopleToAsk = (db: DbOrTx, summitId: string) =>
  db
    .select({ accountId: accounts.id, name: accounts.name, email: sql<string>`${accounts.email}`, perspective: participations.perspective, educatorRole: participations.educatorRole })
    .from(participations)
    .innerJoin(accounts, and(eq(accounts.id, participations.accountId), isNull(accounts.deletedAt), isNotNull(accounts.email)))
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered')))
    .orderBy(asc(accounts.name), asc(accounts.id));

/** Those who facilitate or convene a summit, and who convenes its community. */
export const listRunners = (db: DbOrTx, summitId: string): Promise<{ accountId: string; name: string }[]> =>
  db
    .selectDistinct({ accountId: accounts.id, name: accounts.name })
    .from(summits)
    .innerJoin(accounts, isNull(accounts.deletedAt))
    .leftJoin(participations, and(eq(participations.summitId, summits.id), eq(participations.accountId, accounts.id), eq(participations.state, 'registered')))
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, summits.communityId), eq(communityMembers.accountId, accounts.id)))
    .where(and(eq(summits.id, summitId), or(inArray(participations.role, ['facilitator', 'convener']), eq(communityMembers.role, 'convener'))))
    .orderBy(asc(accounts.name), asc(accounts.id));

/** How many registered people have each role. */
export async function countRoles(db: DbOrTx, summitId: string): Promise<Record<GivenRole, number>> {
  const rows = await db
    .select({ role: participations.role, count: count() })
    .from(participations)
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered')))
    .groupBy(participations.role);
  const counted = Object.fromEntries(rows.map((row) => [row.role, row.count]));
  return { participant: 0, facilitator: 0, convener: 0, ...counted };
}

/** How many registered people, or only those of them who are here, speak as each: in the fixed order of perspectives, without the absent. */
export async function countAttendance(
  db: DbOrTx,
  summitId: string,
  who: 'registered' | 'here' = 'registered',
): Promise<{ key: PerspectiveKey; count: number }[]> {
  const rows = await db
    .select({ perspective: participations.perspective, educatorRole: participations.educatorRole, count: count() })
    .from(participations)
    .where(
      and(
        eq(participations.summitId, summitId),
        eq(participations.state, 'registered'),
        who === 'here' ? isNotNull(participations.checkedInAt) : undefined,
      ),
    )
    .groupBy(participations.perspective, participations.educatorRole);
  const counted = rows.map((row) => ({ key: speaksAsKey(row), count: row.count }));
  return counted.sort((one, other) => perspectiveKeys.indexOf(one.key) - perspectiveKeys.indexOf(other.key));
}

/** The names of those of these people who are registered, by account. */
export async function listNamesOfRegistered(db: DbOrTx, summitId: string, accountIds: string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .select({ accountId: participations.accountId, name: accounts.name })
    .from(participations)
    .innerJoin(accounts, eq(accounts.id, participations.accountId))
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered'), inArray(participations.accountId, accountIds)));
  return new Map(rows.map(({ accountId, name }) => [accountId, name]));
}
