import { and, asc, desc, eq, isNotNull, lte, ne, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, communities, deliberations, deliberationVoters, opinionMaps, statements, statementVotes, strategicQuestions, summits } from '#db/schema/index.ts';
import type { OpinionMap } from '#domain/opinion-map/opinion-map.ts';
import { notFound } from '#domain/refusal.ts';

export type DeliberationRow = typeof deliberations.$inferSelect;
export type MapRow = typeof opinionMaps.$inferSelect;

/** What a deliberation is about, where it is attached. */
const attached = {
  question: { id: strategicQuestions.id, text: strategicQuestions.text, communitySlug: communities.slug },
  agendaSession: { slug: agendaSessions.slug, title: agendaSessions.title },
};
export type AttachedTo = { question: { id: string; text: string; communitySlug: string } | null; agendaSession: { slug: string; title: string } | null };

const selectAttached = (db: DbOrTx) =>
  db
    .select({ deliberation: deliberations, ...attached })
    .from(deliberations)
    .leftJoin(strategicQuestions, eq(strategicQuestions.id, deliberations.questionId))
    .leftJoin(communities, eq(communities.id, strategicQuestions.communityId))
    .leftJoin(agendaSessions, eq(agendaSessions.id, deliberations.agendaSessionId))
    .$dynamic();

/** The deliberations of a summit, the newest first, each with what it is attached to. */
export const listDeliberations = (db: DbOrTx, summitId: string) => selectAttached(db).where(eq(deliberations.summitId, summitId)).orderBy(desc(deliberations.createdAt), asc(deliberations.id));

/** A deliberation by its address in the summit with this one, with what it is attached to; null when there is none. */
export async function findDeliberation(db: DbOrTx, summitSlug: string, slug: string): Promise<({ deliberation: DeliberationRow } & AttachedTo) | null> {
  const [row] = await selectAttached(db).innerJoin(summits, eq(summits.id, deliberations.summitId)).where(and(eq(summits.slug, summitSlug), eq(deliberations.slug, slug)));
  if (!row) return null;
  const { id, text, communitySlug } = row.question;
  return { ...row, question: id && text && communitySlug ? { id, text, communitySlug } : null };
}

/** A deliberation of this summit by its id; refuses with `not-found`. */
export async function getDeliberationById(db: DbOrTx, summitId: string, id: string): Promise<DeliberationRow> {
  const [row] = await db.select().from(deliberations).where(and(eq(deliberations.summitId, summitId), eq(deliberations.id, id)));
  if (!row) throw notFound('deliberation');
  return row;
}

/** Takes whatever deliberation of a summit is on the wall of the hall off it. */
export async function clearDeliberationWall(tx: DbOrTx, summitId: string): Promise<void> {
  await tx.update(deliberations).set({ shownAt: null }).where(and(eq(deliberations.summitId, summitId), isNotNull(deliberations.shownAt)));
}

/** The same, held until the transaction ends, so that its state and its numbers change for one at a time. */
export async function lockDeliberation(tx: DbOrTx, id: string): Promise<DeliberationRow> {
  const [row] = await tx.select().from(deliberations).where(eq(deliberations.id, id)).for('update');
  if (!row) throw notFound('deliberation');
  return row;
}

/** What deliberations are asked for: those about a strategic question, of a session, or of a whole summit by its address. */
export type DeliberationsAbout = { questionId: string } | { agendaSessionId: string } | { summitSlug: string };

const isAbout = (about: DeliberationsAbout) =>
  'questionId' in about ? eq(deliberations.questionId, about.questionId) : 'agendaSessionId' in about ? eq(deliberations.agendaSessionId, about.agendaSessionId) : eq(summits.slug, about.summitSlug);

/** Deliberations that were opened, the newest first, with their summits. */
export const listDeliberationsAbout = (db: DbOrTx, about: DeliberationsAbout) =>
  db
    .select({ deliberation: deliberations, summit: summits })
    .from(deliberations)
    .innerJoin(summits, eq(summits.id, deliberations.summitId))
    .where(and(isAbout(about), ne(deliberations.state, 'draft')))
    .orderBy(desc(deliberations.createdAt), asc(deliberations.id));

export async function insertDeliberation(tx: DbOrTx, deliberation: typeof deliberations.$inferInsert): Promise<void> {
  await tx.insert(deliberations).values(deliberation);
}

export async function updateDeliberation(tx: DbOrTx, id: string, change: Partial<Omit<DeliberationRow, 'id' | 'summitId'>>): Promise<void> {
  await tx.update(deliberations).set(change).where(eq(deliberations.id, id));
}

/** How many people voted how often on statements that stand, and how many statements stand or wait. */
export async function countDeliberation(db: DbOrTx, id: string): Promise<{ people: number; votes: number; statements: number; waiting: number }> {
  const [row] = await db.execute<{ people: number; votes: number; statements: number; waiting: number }>(sql`
    select (select count(*)::int from ${deliberationVoters} where ${deliberationVoters.deliberationId} = ${id} and exists (select 1 from ${statementVotes} where ${statementVotes.voterId} = ${deliberationVoters.id})) as people,
      (select count(*)::int from ${statementVotes} join ${statements} on ${statements.id} = ${statementVotes.statementId} where ${statements.deliberationId} = ${id} and ${statements.state} = 'accepted') as votes,
      (select count(*)::int from ${statements} where ${statements.deliberationId} = ${id} and ${statements.state} = 'accepted') as statements,
      (select count(*)::int from ${statements} where ${statements.deliberationId} = ${id} and ${statements.state} = 'waiting') as waiting`);
  return { people: row?.people ?? 0, votes: row?.votes ?? 0, statements: row?.statements ?? 0, waiting: row?.waiting ?? 0 };
}

/** When anything that a map is made of last changed; null before the first vote. */
export async function findMapChangedAt(db: DbOrTx, id: string): Promise<Date | null> {
  const [row] = await db.execute<{ at: string | null }>(sql`
    select greatest(max(${statementVotes.votedAt}), (select max(${statements.moderatedAt}) from ${statements} where ${statements.deliberationId} = ${id})) as at
    from ${statementVotes} join ${statements} on ${statements.id} = ${statementVotes.statementId}
    where ${statements.deliberationId} = ${id}
    having count(*) > 0`);
  return row?.at ? new Date(row.at) : null;
}

export async function findMap(db: DbOrTx, deliberationId: string): Promise<MapRow | null> {
  const [row] = await db.select().from(opinionMaps).where(eq(opinionMaps.deliberationId, deliberationId));
  return row ?? null;
}

/** Has the caller make the map now, unless somebody else set out to after `since`; `at-once`, in any case. The moment of this claim, later than that of any before; null when another has it. */
export async function claimMap(db: DbOrTx, deliberationId: string, at: Date, since: Date | 'at-once'): Promise<Date | null> {
  const begunAt = sql`greatest(${opinionMaps.begunAt} + interval '1 millisecond', ${at.toISOString()})`;
  const [row] = await db
    .insert(opinionMaps)
    .values({ deliberationId, begunAt: at })
    .onConflictDoUpdate({ target: opinionMaps.deliberationId, set: { begunAt }, ...(since === 'at-once' ? {} : { setWhere: sql`${opinionMaps.begunAt} <= ${since.toISOString()}` }) })
    .returning({ begunAt: opinionMaps.begunAt });
  return row?.begunAt ?? null;
}

/** Notes that the map of a claim could not be made. */
export async function giveUpMap(db: DbOrTx, deliberationId: string, begunAt: Date): Promise<void> {
  await db.update(opinionMaps).set({ gaveUpAt: begunAt }).where(and(eq(opinionMaps.deliberationId, deliberationId), lte(opinionMaps.begunAt, begunAt)));
}

/** Keeps the map of a claim, unless there is a later claim: its map knows more votes, whichever is done first. */
export async function putMap(db: DbOrTx, { deliberationId, ...made }: { deliberationId: string; begunAt: Date; map: OpinionMap; inputHash: string; asOf: Date }): Promise<void> {
  await db
    .insert(opinionMaps)
    .values({ deliberationId, ...made })
    .onConflictDoUpdate({ target: opinionMaps.deliberationId, set: { ...made, gaveUpAt: null }, setWhere: sql`${opinionMaps.begunAt} <= ${made.begunAt.toISOString()}` });
}
