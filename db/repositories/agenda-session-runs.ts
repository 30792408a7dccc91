import { and, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessionRuns } from '#db/schema/index.ts';

export type AgendaSessionRunRow = typeof agendaSessionRuns.$inferSelect;

/** The session of a summit that runs; null between sessions. */
export async function findRunning(db: DbOrTx, summitId: string): Promise<AgendaSessionRunRow | null> {
  const [row] = await db
    .select()
    .from(agendaSessionRuns)
    .where(and(eq(agendaSessionRuns.summitId, summitId), isNull(agendaSessionRuns.endedAt)));
  return row ?? null;
}

/** When a session ran; null for one that was never started. */
export async function findRun(db: DbOrTx, agendaSessionId: string): Promise<AgendaSessionRunRow | null> {
  const [row] = await db.select().from(agendaSessionRuns).where(eq(agendaSessionRuns.agendaSessionId, agendaSessionId));
  return row ?? null;
}

/** Starts a session, or one that was ended anew. */
export async function putRun(tx: DbOrTx, run: typeof agendaSessionRuns.$inferInsert): Promise<void> {
  const { startedAt, endsAt, startedById } = run;
  await tx.insert(agendaSessionRuns).values(run).onConflictDoUpdate({ target: agendaSessionRuns.agendaSessionId, set: { startedAt, endsAt, endedAt: null, startedById } });
}

export async function updateRun(tx: DbOrTx, agendaSessionId: string, change: Partial<Pick<AgendaSessionRunRow, 'endsAt' | 'endedAt'>>): Promise<void> {
  await tx.update(agendaSessionRuns).set(change).where(eq(agendaSessionRuns.agendaSessionId, agendaSessionId));
}
