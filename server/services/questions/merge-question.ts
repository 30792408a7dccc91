import { movePoints } from '#db/repositories/question-points.ts';
import { insertQuestionEvents, moveAttachments } from '#db/repositories/question-trace.ts';
import { moveTopicsAbout } from '#db/repositories/topic-arranging.ts';
import { lockMerges, lockQuestions, updateQuestion } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openQuestion, type QuestionAddress } from './open-question.ts';
import { requireOpen } from './require-open.ts';

/**
 * Makes a question part of another of the same community. Its points move over (whoever gave to both keeps the sum, up
 * to what one question takes; the rest comes back), sessions, rooms and topics that took it up follow, and both keep the trace.
 * For conveners. Refuses a question into itself, and settled or merged ones.
 */
export async function mergeQuestion({ db, now }: Deps, actor: Actor, address: QuestionAddress, intoId: string): Promise<void> {
  const { community } = await openQuestion(db, actor, address, 'question.merge');
  const { accountId: actorId } = requirePerson(actor);
  if (intoId === address.id) throw invalid('intoId', 'into-itself', t`Choose another question than this one.`);
  await db.transaction(async (tx) => {
    await lockMerges(tx, community.id, 'update');
    const questions = await lockQuestions(tx, community.id, [address.id, intoId], 'update');
    const from = requireOpen(questions.get(address.id));
    const into = requireOpen(questions.get(intoId));
    await movePoints(tx, from.id, into.id);
    await moveAttachments(tx, from.id, into.id);
    await moveTopicsAbout(tx, 'question', from.id, into.id);
    const at = { actorId, before: from.text, after: into.text, createdAt: now() };
    await updateQuestion(tx, from.id, { state: 'merged', mergedIntoId: into.id, updatedAt: now() });
    await insertQuestionEvents(tx, [
      { id: createId(), questionId: from.id, kind: 'merged-away', otherQuestionId: into.id, ...at },
      { id: createId(), questionId: into.id, kind: 'merged-in', otherQuestionId: from.id, ...at },
    ]);
  });
}
