import { and, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, stars } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

/** The sessions of a summit that a person keeps in their own schedule. */
export async function listStars(db: DbOrTx, summitId: string, accountId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: stars.agendaSessionId })
    .from(stars)
    .innerJoin(agendaSessions, eq(agendaSessions.id, stars.agendaSessionId))
    .where(and(eq(agendaSessions.summitId, summitId), eq(stars.accountId, accountId)));
  return new Set(rows.map(({ id }) => id));
}

/** Stars a session of this summit; a second star changes nothing. Refuses with `not-found` when the agenda has it no longer. */
export async function insertStar(db: DbOrTx, summitId: string, star: { accountId: string; agendaSessionId: string; createdAt: Date }): Promise<void> {
  const [known] = await db
    .select({ id: agendaSessions.id })
    .from(agendaSessions)
    .where(and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.id, star.agendaSessionId)));
  if (!known) throw notFound('session');
  await db.insert(stars).values(star).onConflictDoNothing();
}

export async function deleteStar(db: DbOrTx, accountId: string, agendaSessionId: string): Promise<void> {
  await db.delete(stars).where(and(eq(stars.accountId, accountId), eq(stars.agendaSessionId, agendaSessionId)));
}
