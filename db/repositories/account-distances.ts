import { asc, eq, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, distances } from '#db/schema/index.ts';
import { greaterDistance } from '#domain/distance/distance.ts';

/** Makes whom one person muted or blocked, and who did so to them, another's. Nobody keeps a distance from themself, and where both accounts kept one the greater stays. */
export async function mergeDistances(tx: DbOrTx, from: string, into: string): Promise<void> {
  const touching = await tx.delete(distances).where(or(...[from, into].flatMap((id) => [eq(distances.accountId, id), eq(distances.otherId, id)]))).returning();
  const moved = (id: string): string => (id === from ? into : id);
  const kept = new Map<string, (typeof touching)[number]>();
  for (const row of touching) {
    const [accountId, otherId] = [moved(row.accountId), moved(row.otherId)];
    if (accountId === otherId) continue;
    const before = kept.get(`${accountId} ${otherId}`);
    kept.set(`${accountId} ${otherId}`, { ...row, accountId, otherId, ...(before && { kind: greaterDistance(before.kind, row.kind) }) });
  }
  if (kept.size > 0) await tx.insert(distances).values([...kept.values()]);
}

/** Whom a person muted or blocked, and who did so to them, is known no more. */
export async function eraseDistances(tx: DbOrTx, id: string): Promise<void> {
  await tx.delete(distances).where(or(eq(distances.accountId, id), eq(distances.otherId, id)));
}

/** Whom one person muted or blocked; for their own export, and nobody else's eyes. Who muted or blocked them is not theirs to know. */
export async function listDistanceRecords(db: DbOrTx, id: string) {
  return { mutedOrBlocked: await db.select({ who: accounts.name, how: distances.kind, since: distances.since }).from(distances).innerJoin(accounts, eq(accounts.id, distances.otherId)).where(eq(distances.accountId, id)).orderBy(asc(distances.since)) };
}
