import { insertQuestionEvents } from '#db/repositories/question-trace.ts';
import { lockQuestions, updateQuestion } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { ProposeQuestion } from '#domain/strategic-question.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openQuestion, type QuestionAddress } from './open-question.ts';
import { requireOpen } from './require-open.ts';

/** Words a question anew; its points stay and the wording before is kept. For who proposed it and for conveners. Refuses settled and merged questions. */
export async function refineQuestion({ db, now }: Deps, actor: Actor, address: QuestionAddress, { text, background }: ProposeQuestion): Promise<void> {
  const { community } = await openQuestion(db, actor, address, 'question.refine');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    const question = requireOpen((await lockQuestions(tx, community.id, [address.id], 'update')).get(address.id));
    if (question.text === text && question.background === background) return;
    await updateQuestion(tx, question.id, { text, background, updatedAt: now() });
    await insertQuestionEvents(tx, [{ id: createId(), questionId: question.id, kind: 'refined', actorId: accountId, before: question.text, after: text, createdAt: now() }]);
  });
}
