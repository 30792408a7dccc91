import type { DbOrTx } from '#db/client.ts';
import { listGivenAt } from '#db/repositories/question-points.ts';
import { listQuestions, type WeighedQuestion } from '#db/repositories/questions.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import { weightCurve } from '#domain/weight-curve.ts';

const LATELY_MS = 28 * DAY_MS;

export type QuestionLine = {
  id: string;
  text: string;
  state: StrategicQuestionState;
  outcome: string;
  outcomeUrl: string;
  points: number;
  people: number;
  /** How many people came to want it in the last four weeks. */
  peopleLately: number;
  curve: number[];
};

/** The questions of a community, heaviest first, each with how its weight grew. */
export const listWeights = async (db: DbOrTx, communityId: string, now: Date): Promise<QuestionLine[]> =>
  withWeight(db, await listQuestions(db, communityId), now);

/** Adds to questions how their weight grew. */
export async function withWeight(db: DbOrTx, questions: readonly WeighedQuestion[], now: Date): Promise<QuestionLine[]> {
  const given = await listGivenAt(db, questions.map(({ id }) => id));
  return questions.map(({ id, text, state, outcome, outcomeUrl, points, people }) => {
    const moments = given.filter(({ questionId }) => questionId === id).map(({ givenAt }) => givenAt);
    const peopleLately = moments.filter((moment) => now.getTime() - moment.getTime() <= LATELY_MS).length;
    return { id, text, state, outcome, outcomeUrl, points, people, peopleLately, curve: weightCurve(moments, now) };
  });
}
