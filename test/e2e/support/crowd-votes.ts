import { and, eq } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { insertForeignVotes } from '#db/repositories/statements.ts';
import { deliberations, statements, summits } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { addressOfDatabase } from './own-room.ts';

/** Has a crowd vote in a deliberation, eight one way and six the other, educators and developers; in the database, as a dozen browsers would take minutes. */
export async function letCrowdVote(summitSlug: string, deliberationSlug: string): Promise<void> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const rows = await db
      .select({ deliberationId: deliberations.id, statementId: statements.id, number: statements.number })
      .from(statements)
      .innerJoin(deliberations, eq(deliberations.id, statements.deliberationId))
      .innerJoin(summits, eq(summits.id, deliberations.summitId))
      .where(and(eq(summits.slug, summitSlug), eq(deliberations.slug, deliberationSlug)));
    const voters = Array.from({ length: 14 }, (_, place) => ({ id: createId(), deliberationId: rows[0]?.deliberationId ?? '', number: place + 1, perspective: place % 2 === 0 ? ('educator' as const) : ('developer' as const) }));
    const votes = voters.flatMap(({ id: voterId }, place) => rows.map(({ statementId, number }) => ({ voterId, statementId, vote: number === 3 ? (1 as const) : (place < 8) === (number % 2 === 0) ? (1 as const) : (-1 as const), votedAt: new Date() })));
    await insertForeignVotes(db, voters, votes);
  } finally {
    await close();
  }
}
