import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, questionPoints, strategicQuestions } from '#db/schema/index.ts';
import { POINTS_PER_QUESTION } from '#domain/question-points.ts';

/** Holds people's rows until the transaction ends, in one order, so that each spends their points in one place at a time. */
export async function lockSpenders(tx: DbOrTx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.select({ id: accounts.id }).from(accounts).where(inArray(accounts.id, [...accountIds])).orderBy(asc(accounts.id)).for('no key update');
}

/** The points this person gave in the community, with the state of each question: on settled ones they no longer count. */
export const listPointsOf = (db: DbOrTx, communityId: string, accountId: string) =>
  db
    .select({ questionId: questionPoints.questionId, points: questionPoints.points, state: strategicQuestions.state })
    .from(questionPoints)
    .innerJoin(strategicQuestions, eq(strategicQuestions.id, questionPoints.questionId))
    .where(and(eq(strategicQuestions.communityId, communityId), eq(questionPoints.accountId, accountId)));

/** Who gave how many points to a question. */
export const listPointsOn = (db: DbOrTx, questionId: string) =>
  db.select({ accountId: questionPoints.accountId, points: questionPoints.points }).from(questionPoints).where(eq(questionPoints.questionId, questionId));

/** When people began to stand behind each question of a community. */
export const listGivenAt = (db: DbOrTx, questionIds: readonly string[]) =>
  questionIds.length === 0
    ? Promise.resolve([])
    : db
        .select({ questionId: questionPoints.questionId, givenAt: questionPoints.givenAt })
        .from(questionPoints)
        .where(inArray(questionPoints.questionId, [...questionIds]));

type Given = { questionId: string; accountId: string; points: number };

/** Sets a person's points on a question; none removes them. When they began to want it stays as it was. */
export async function putPoints(tx: DbOrTx, { questionId, accountId, points }: Given, givenAt: Date): Promise<void> {
  if (points === 0) await tx.delete(questionPoints).where(and(eq(questionPoints.questionId, questionId), eq(questionPoints.accountId, accountId)));
  else
    await tx
      .insert(questionPoints)
      .values({ questionId, accountId, points, givenAt })
      .onConflictDoUpdate({ target: [questionPoints.questionId, questionPoints.accountId], set: { points } });
}

/** Moves the points of one question to another. Whoever gave to both keeps the sum, up to what one question takes. */
export async function movePoints(tx: DbOrTx, fromId: string, intoId: string): Promise<void> {
  await tx.execute(sql`
    insert into question_points (question_id, account_id, points, given_at)
    select ${intoId}::uuid, account_id, points, given_at from question_points where question_id = ${fromId}::uuid
    on conflict (question_id, account_id) do update
      set points = least(question_points.points + excluded.points, ${POINTS_PER_QUESTION}),
          given_at = least(question_points.given_at, excluded.given_at)`);
  await tx.delete(questionPoints).where(eq(questionPoints.questionId, fromId));
}

/** Takes a person's points off the open questions of a community; what they gave to settled ones stays as it was counted. */
export async function deletePointsOf(tx: DbOrTx, communityId: string, accountId: string): Promise<void> {
  const ofCommunity = tx
    .select({ id: strategicQuestions.id })
    .from(strategicQuestions)
    .where(and(eq(strategicQuestions.communityId, communityId), eq(strategicQuestions.state, 'open')));
  await tx.delete(questionPoints).where(and(eq(questionPoints.accountId, accountId), inArray(questionPoints.questionId, ofCommunity)));
}
