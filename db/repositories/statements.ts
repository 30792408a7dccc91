import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { deliberations, deliberationVoters, statements, statementVotes } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type StatementRow = typeof statements.$inferSelect;
export type VoterRow = typeof deliberationVoters.$inferSelect;

/** The statements of a deliberation by number, each with its votes. */
export const listStatements = (db: DbOrTx, deliberationId: string) =>
  db
    .select({
      statement: statements,
      agrees: sql<number>`(count(*) filter (where ${statementVotes.vote} = 1))::int`,
      disagrees: sql<number>`(count(*) filter (where ${statementVotes.vote} = -1))::int`,
      seen: sql<number>`count(${statementVotes.vote})::int`,
    })
    .from(statements)
    .leftJoin(statementVotes, eq(statementVotes.statementId, statements.id))
    .where(eq(statements.deliberationId, deliberationId))
    .groupBy(statements.id)
    .orderBy(asc(statements.number));

/** A statement of this deliberation; held until the transaction ends. Refuses with `not-found`. */
export async function lockStatement(tx: DbOrTx, deliberationId: string, id: string): Promise<StatementRow> {
  const [row] = await tx
    .select()
    .from(statements)
    .where(and(eq(statements.deliberationId, deliberationId), eq(statements.id, id)))
    .for('update');
  if (!row) throw notFound('statement');
  return row;
}

/** The number that comes next; the deliberation is to be held. */
export async function nextStatementNumber(tx: DbOrTx, deliberationId: string): Promise<number> {
  const [row] = await tx.select({ next: sql<number>`coalesce(max(${statements.number}), 0) + 1` }).from(statements).where(eq(statements.deliberationId, deliberationId));
  return row?.next ?? 1;
}

/** Rows with ten fields each: a question to the database takes 65,535 of them. */
const AT_ONCE = 5_000;

export async function insertStatements(tx: DbOrTx, rows: (typeof statements.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await tx.insert(statements).values(rows.slice(from, from + AT_ONCE));
}

export async function updateStatement(tx: DbOrTx, id: string, change: Partial<Pick<StatementRow, 'state' | 'reason' | 'moderatedAt'>>): Promise<void> {
  await tx.update(statements).set(change).where(eq(statements.id, id));
}

export async function findVoter(db: DbOrTx, deliberationId: string, accountId: string): Promise<VoterRow | null> {
  const [row] = await db
    .select()
    .from(deliberationVoters)
    .where(and(eq(deliberationVoters.deliberationId, deliberationId), eq(deliberationVoters.accountId, accountId)));
  return row ?? null;
}

/** What somebody voted, the latest first. */
export const listVotesOf = (db: DbOrTx, voterId: string) =>
  db
    .select({ statementId: statementVotes.statementId, vote: statementVotes.vote, votedAt: statementVotes.votedAt })
    .from(statementVotes)
    .where(eq(statementVotes.voterId, voterId))
    .orderBy(sql`${statementVotes.votedAt} desc`, asc(statementVotes.statementId));

/** Every vote of a deliberation by the numbers of voter and statement, in their order; no account is told. */
export const listVotes = (db: DbOrTx, deliberationId: string) =>
  db
    .select({ voter: deliberationVoters.number, statement: statements.number, vote: statementVotes.vote })
    .from(statementVotes)
    .innerJoin(statements, eq(statements.id, statementVotes.statementId))
    .innerJoin(deliberationVoters, eq(deliberationVoters.id, statementVotes.voterId))
    .where(eq(statements.deliberationId, deliberationId))
    .orderBy(asc(deliberationVoters.number), asc(statements.number));

/** What each voter declared to speak as, by number. */
export const listVoterPerspectives = (db: DbOrTx, deliberationId: string) =>
  db.select({ number: deliberationVoters.number, perspective: deliberationVoters.perspective }).from(deliberationVoters).where(eq(deliberationVoters.deliberationId, deliberationId));

/** Adds voters and votes that were cast elsewhere. */
export async function insertForeignVotes(tx: DbOrTx, voters: (typeof deliberationVoters.$inferInsert)[], votes: (typeof statementVotes.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < voters.length; from += AT_ONCE) await tx.insert(deliberationVoters).values(voters.slice(from, from + AT_ONCE));
  for (let from = 0; from < votes.length; from += AT_ONCE) await tx.insert(statementVotes).values(votes.slice(from, from + AT_ONCE));
}

/** Statements by somebody, and what they voted, of all deliberations; for their own export. */
export async function listDeliberationRecords(db: DbOrTx, accountId: string) {
  const [written, votes] = await Promise.all([
    db
      .select({ deliberation: deliberations.title, text: statements.text, state: statements.state, reason: statements.reason, writtenAt: statements.createdAt })
      .from(statements)
      .innerJoin(deliberations, eq(deliberations.id, statements.deliberationId))
      .where(eq(statements.authorId, accountId))
      .orderBy(asc(statements.createdAt)),
    db
      .select({ deliberation: deliberations.title, statement: statements.text, vote: statementVotes.vote, votedAt: statementVotes.votedAt, spokeAs: deliberationVoters.perspective })
      .from(statementVotes)
      .innerJoin(deliberationVoters, eq(deliberationVoters.id, statementVotes.voterId))
      .innerJoin(statements, eq(statements.id, statementVotes.statementId))
      .innerJoin(deliberations, eq(deliberations.id, statements.deliberationId))
      .where(eq(deliberationVoters.accountId, accountId))
      .orderBy(asc(statementVotes.votedAt)),
  ]);
  return { statements: written, statementVotes: votes };
}

/** Takes a person out of deliberations: in closed ones their votes stay, by nobody; in others they go. Their statements stay, by nobody. */
export async function eraseFromDeliberations(tx: DbOrTx, accountId: string): Promise<void> {
  const closed = tx.select({ id: deliberations.id }).from(deliberations).where(eq(deliberations.state, 'closed'));
  await tx.update(deliberationVoters).set({ accountId: null }).where(and(eq(deliberationVoters.accountId, accountId), inArray(deliberationVoters.deliberationId, closed)));
  await tx.delete(deliberationVoters).where(eq(deliberationVoters.accountId, accountId));
  await tx.update(statements).set({ authorId: null }).where(eq(statements.authorId, accountId));
}

/**
 * Makes one person's statements and votes another's; where both voted on a statement, the vote of who stays is kept. In a closed deliberation in which both voted, the votes of who goes
 * stay by nobody instead: its map was made of them, and whoever has its files is to come to the same hash.
 */
export async function mergeDeliberationParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  const brought = await tx.select({ voter: deliberationVoters, state: deliberations.state }).from(deliberationVoters).innerJoin(deliberations, eq(deliberations.id, deliberationVoters.deliberationId)).where(eq(deliberationVoters.accountId, from));
  for (const { voter, state } of brought) {
    const kept = await findVoter(tx, voter.deliberationId, into);
    if (kept === null) await tx.update(deliberationVoters).set({ accountId: into }).where(eq(deliberationVoters.id, voter.id));
    else if (state === 'closed') await tx.update(deliberationVoters).set({ accountId: null }).where(eq(deliberationVoters.id, voter.id));
    else {
      const held = tx.select({ id: statementVotes.statementId }).from(statementVotes).where(eq(statementVotes.voterId, kept.id));
      await tx.delete(statementVotes).where(and(eq(statementVotes.voterId, voter.id), inArray(statementVotes.statementId, held)));
      await tx.update(statementVotes).set({ voterId: kept.id }).where(eq(statementVotes.voterId, voter.id));
      await tx.delete(deliberationVoters).where(eq(deliberationVoters.id, voter.id));
    }
  }
  await tx.update(statements).set({ authorId: into }).where(eq(statements.authorId, from));
}
