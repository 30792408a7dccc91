import { and, asc, desc, eq, getTableColumns, inArray, ne, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessionQuestions, agendaSessions, breakoutRoomQuestions, breakoutRooms, questionPoints, strategicQuestions } from '#db/schema/index.ts';

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
