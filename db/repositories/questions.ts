import { and, asc, desc, eq, getTableColumns, inArray, ne, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessionQuestions, agendaSessions, breakoutRoomQuestions, breakoutRooms, communities, questionPoints, strategicQuestions } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type QuestionRow = typeof strategicQuestions.$inferSelect;
/** A question with its weight: the sum of the points it holds, and how many people gave them. */
export type WeighedQuestion = QuestionRow & { points: number; people: number };

const weighed = {
  ...getTableColumns(strategicQuestions),
  points: sql<number>`coalesce(sum(${questionPoints.points}), 0)::int`,
  people: sql<number>`count(${questionPoints.accountId})::int`,
};

const selectWeighed = (db: DbOrTx) =>
  db
    .select(weighed)
    .from(strategicQuestions)
    .leftJoin(questionPoints, eq(questionPoints.questionId, strategicQuestions.id))
    .groupBy(strategicQuestions.id)
    .$dynamic();

const heaviestFirst = [desc(weighed.points), asc(strategicQuestions.createdAt), asc(strategicQuestions.id)];

/** The questions of a community, heaviest first, without those that became part of another. */
export const listQuestions = (db: DbOrTx, communityId: string): Promise<WeighedQuestion[]> =>
  selectWeighed(db)
    .where(and(eq(strategicQuestions.communityId, communityId), ne(strategicQuestions.state, 'merged')))
    .orderBy(...heaviestFirst);

/** The questions attached to the sessions and breakout rooms of a summit, each once, heaviest first. */
export function listQuestionsOfSummit(db: DbOrTx, summitId: string): Promise<WeighedQuestion[]> {
  const attached = union(
    db
      .select({ id: agendaSessionQuestions.questionId })
      .from(agendaSessionQuestions)
      .innerJoin(agendaSessions, eq(agendaSessions.id, agendaSessionQuestions.agendaSessionId))
      .where(eq(agendaSessions.summitId, summitId)),
    db
      .select({ id: breakoutRoomQuestions.questionId })
      .from(breakoutRoomQuestions)
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, breakoutRoomQuestions.breakoutRoomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .where(eq(agendaSessions.summitId, summitId)),
  );
  return selectWeighed(db)
    .where(inArray(strategicQuestions.id, attached))
    .orderBy(...heaviestFirst);
}

/** These questions, in the order of their ids; one that is gone is left out. */
export async function listQuestionsByIds(db: DbOrTx, ids: readonly string[]): Promise<WeighedQuestion[]> {
  if (ids.length === 0) return [];
  const rows = await selectWeighed(db).where(inArray(strategicQuestions.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The question, which may have become part of another; refuses with `not-found`. */
export async function getQuestion(db: DbOrTx, communityId: string, id: string): Promise<WeighedQuestion> {
  const [row] = await selectWeighed(db).where(and(eq(strategicQuestions.id, id), eq(strategicQuestions.communityId, communityId)));
  if (!row) throw notFound('question');
  return row;
}

/** The slug of the community a question belongs to; null when there is no such question. */
export async function findCommunityOfQuestion(db: DbOrTx, id: string): Promise<string | null> {
  const [row] = await db.select({ slug: communities.slug }).from(strategicQuestions).innerJoin(communities, eq(communities.id, strategicQuestions.communityId)).where(eq(strategicQuestions.id, id));
  return row?.slug ?? null;
}

/** The questions of every community with the community each belongs to, heaviest first, without merged ones. */
export const listAllQuestions = (db: DbOrTx) =>
  db
    .select({ ...weighed, communitySlug: communities.slug, communityName: communities.name })
    .from(strategicQuestions)
    .innerJoin(communities, eq(communities.id, strategicQuestions.communityId))
    .leftJoin(questionPoints, eq(questionPoints.questionId, strategicQuestions.id))
    .where(ne(strategicQuestions.state, 'merged'))
    .groupBy(strategicQuestions.id, communities.id)
    .orderBy(...heaviestFirst);

export async function insertQuestion(tx: DbOrTx, question: typeof strategicQuestions.$inferInsert): Promise<void> {
  await tx.insert(strategicQuestions).values(question);
}

export async function updateQuestion(tx: DbOrTx, id: string, change: Partial<typeof strategicQuestions.$inferInsert>): Promise<void> {
  await tx.update(strategicQuestions).set(change).where(eq(strategicQuestions.id, id));
}

/** Lets merges of a community's questions and writers of attachments ("share", side by side) wait for each other until the transaction ends. */
export async function lockMerges(tx: DbOrTx, communityId: string, how: 'share' | 'update'): Promise<void> {
  // No row stands for this: those who change roles hold the community's, and would wait for who holds a summit.
  const lock = sql.raw(how === 'share' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock');
  await tx.execute(sql`select ${lock}(hashtextextended(${`merges ${communityId}`}, 0))`);
}

/** These questions of a community, each of those that became part of another as the one it went into, each once. */
export async function followMerges(db: DbOrTx, communityId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { id, mergedIntoId } = strategicQuestions;
  const rows = await db.select({ id, mergedIntoId }).from(strategicQuestions).where(and(inArray(id, [...ids]), eq(strategicQuestions.communityId, communityId)));
  const into = new Map(rows.map((row) => [row.id, row.mergedIntoId]));
  const followed = [...new Set(ids.map((each) => into.get(each) ?? each))];
  // What a question went into may itself have gone into another; a merged question never comes back, so this ends.
  return rows.some((row) => row.mergedIntoId) ? followMerges(db, communityId, followed) : followed;
}

/** Holds questions of a community until the transaction ends, always in the same order; refuses with `not-found` when one is not there. */
export async function lockQuestions(tx: DbOrTx, communityId: string, ids: readonly string[], how: 'share' | 'update'): Promise<Map<string, QuestionRow>> {
  const rows = await tx
    .select()
    .from(strategicQuestions)
    .where(and(eq(strategicQuestions.communityId, communityId), inArray(strategicQuestions.id, [...ids])))
    .orderBy(asc(strategicQuestions.id))
    .for(how);
  if (rows.length !== new Set(ids).size) throw notFound('question');
  return new Map(rows.map((row) => [row.id, row]));
}
