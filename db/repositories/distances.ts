import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, distances } from '#db/schema/index.ts';
import type { Between, Distance } from '#domain/distance/distance.ts';

const of = (accountId: string, otherId: string): SQL | undefined => and(eq(distances.accountId, accountId), eq(distances.otherId, otherId));

/** What somebody keeps from another person; null where that is nothing. */
export async function findDistance(db: DbOrTx, accountId: string, otherId: string): Promise<Distance | null> {
  const [row] = await db.select({ kind: distances.kind }).from(distances).where(of(accountId, otherId));
  return row?.kind ?? null;
}

/** From whom somebody keeps a distance, and which. */
export async function listDistancesOf(db: DbOrTx, accountId: string): Promise<ReadonlyMap<string, Distance>> {
  const rows = await db.select({ otherId: distances.otherId, kind: distances.kind }).from(distances).where(eq(distances.accountId, accountId));
  return new Map(rows.map(({ otherId, kind }) => [otherId, kind]));
}

/** What stands between somebody and everybody else, by the id of the other; with whom nothing stands between is missing. */
export async function listBetween(db: DbOrTx, accountId: string): Promise<Map<string, Between>> {
  const rows = await db.select().from(distances).where(or(eq(distances.accountId, accountId), eq(distances.otherId, accountId)));
  const between = new Map<string, Between>();
  for (const { accountId: keeper, otherId, kind } of rows) {
    const other = keeper === accountId ? otherId : keeper;
    between.set(other, { mine: null, theirs: null, ...between.get(other), [keeper === accountId ? 'mine' : 'theirs']: kind });
  }
  return between;
}

/** The people from whom somebody keeps a distance, by name. */
export const listKeptAway = (db: DbOrTx, accountId: string) =>
  db
    .select({ accountId: accounts.id, name: accounts.name, distance: distances.kind, since: distances.since })
    .from(distances)
    .innerJoin(accounts, and(eq(accounts.id, distances.otherId), isNull(accounts.deletedAt)))
    .where(eq(distances.accountId, accountId))
    .orderBy(asc(accounts.name), asc(accounts.id));

export const countKeptAway = (db: DbOrTx, accountId: string): Promise<number> => db.$count(distances, eq(distances.accountId, accountId));

/** Keeps a distance from somebody, instead of the one that was kept before. */
export async function saveDistance(tx: DbOrTx, distance: typeof distances.$inferInsert): Promise<void> {
  const { kind, since } = distance;
  await tx.insert(distances).values(distance).onConflictDoUpdate({ target: [distances.accountId, distances.otherId], set: { kind, since } });
}

export async function deleteDistance(tx: DbOrTx, accountId: string, otherId: string): Promise<void> {
  await tx.delete(distances).where(of(accountId, otherId));
}

type Named = string | SQL | typeof accounts.id;

/** Whether this person keeps that one out of their reach. */
export const blocks = (accountId: Named, otherId: string): SQL<boolean> => sql<boolean>`exists (select 1 from ${distances} where ${distances.accountId} = ${accountId} and ${distances.otherId} = ${otherId} and ${distances.kind} = 'block')`;
