import { listAllQuestions as listRows } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { type QuestionLine, withWeight } from './question-line.ts';

export type QuestionOfCommunity = QuestionLine & { communitySlug: string; communityName: string };

/** Lists the questions of all communities for everybody, heaviest first. Refuses nobody. */
export async function listAllQuestions({ db, now }: Deps, _actor: Actor): Promise<QuestionOfCommunity[]> {
  const rows = await listRows(db);
  const lines = await withWeight(db, rows, now());
  return rows.flatMap(({ communitySlug, communityName }, index) => {
    const line = lines[index];
    return line ? { ...line, communitySlug, communityName } : [];
  });
}
