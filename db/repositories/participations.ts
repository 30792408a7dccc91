import { and, count, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { participations } from '#db/schema/index.ts';
import { type PerspectiveKey, perspectiveKeys, speaksAsKey } from '#domain/perspective.ts';

export type ParticipationRow = typeof participations.$inferSelect;

/** The person's place in the summit whatever its state, or null when there never was one. */
export async function findParticipation(db: DbOrTx, summitId: string, accountId: string): Promise<ParticipationRow | null> {
  const [row] = await db
    .select()
    .from(participations)
    .where(and(eq(participations.summitId, summitId), eq(participations.accountId, accountId)));
  return row ?? null;
}

/** How many registered people speak as each, in the fixed order of perspectives, without the absent. */
export async function countAttendance(db: DbOrTx, summitId: string): Promise<{ key: PerspectiveKey; count: number }[]> {
  const rows = await db
    .select({ perspective: participations.perspective, educatorRole: participations.educatorRole, count: count() })
    .from(participations)
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered')))
    .groupBy(participations.perspective, participations.educatorRole);
  const counted = rows.map((row) => ({ key: speaksAsKey(row), count: row.count }));
  return counted.sort((one, other) => perspectiveKeys.indexOf(one.key) - perspectiveKeys.indexOf(other.key));
}
