import { and, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { participations } from '#db/schema/index.ts';

export type ParticipationRow = typeof participations.$inferSelect;

/** The person's place in the summit whatever its state, or null when there never was one. */
export async function findParticipation(db: DbOrTx, summitId: string, accountId: string): Promise<ParticipationRow | null> {
  const [row] = await db
    .select()
    .from(participations)
    .where(and(eq(participations.summitId, summitId), eq(participations.accountId, accountId)));
  return row ?? null;
}
