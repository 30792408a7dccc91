import type { DbOrTx } from '#db/client.ts';
import { listPointsOf, listPointsOn, lockSpenders, putPoints } from '#db/repositories/question-points.ts';
import { insertQuestionEvents } from '#db/repositories/question-trace.ts';
import { lockQuestions, type QuestionRow, updateQuestion } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { pointsLeft, type Settle } from '#domain/strategic-question.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellFollowers } from '../notices/tell-followers.ts';
import { requirePerson } from '../standing.ts';
import { announce } from '../webhooks/announce.ts';
import { openQuestion, type QuestionAddress } from './open-question.ts';
import { requireOpen } from './require-open.ts';

/**
 * Says that a question was answered or carried on, and where, or that it is open again. Settled, its points come back to
 * those who gave them; open again, everybody's points count as far as they are not spent elsewhere meanwhile.
 * For conveners. Refuses to settle what is settled or merged, and to reopen what is open or merged.
 */
export async function settleQuestion(deps: Deps, actor: Actor, address: QuestionAddress, settle: Settle): Promise<void> {
  const { db, now } = deps;
  const { community } = await openQuestion(db, actor, address, 'question.answer');
  const { accountId: actorId } = requirePerson(actor);
  const isReopened = settle.intent === 'reopened';
  await db.transaction(async (tx) => {
    // People before questions, as in giving points: two transactions that take both in one order cannot wait for each other.
    if (isReopened) await lockSpenders(tx, (await listPointsOn(tx, address.id)).map(({ accountId }) => accountId));
    const question = (await lockQuestions(tx, community.id, [address.id], 'update')).get(address.id);
    if (isReopened) await fitPoints(tx, requireSettled(question), now());
    else requireOpen(question);
    const outcome = isReopened ? { outcome: '', outcomeUrl: '' } : { outcome: settle.outcome, outcomeUrl: settle.outcomeUrl };
    await updateQuestion(tx, address.id, { state: isReopened ? 'open' : settle.intent, ...outcome, updatedAt: now() });
    await insertQuestionEvents(tx, [{ id: createId(), questionId: address.id, kind: settle.intent, actorId, after: outcome.outcome, createdAt: now() }]);
    await tellFollowers(deps, tx, { kind: 'question', id: address.id }, { byId: actorId, title: question?.text ?? '', words: isReopened ? () => t`It is open again.` : outcome.outcome, path: `/questions/${address.id}` });
    if (!isReopened) await announce(deps, tx, community.id, { kind: 'question.settled', id: address.id, title: question?.text ?? '', path: `/questions/${address.id}` });
  });
}

function requireSettled(question: QuestionRow | undefined): QuestionRow {
  if (question && (question.state === 'answered' || question.state === 'carried-on')) return question;
  throw conflict('not-settled', t`Only a question that was answered or carried on can be opened again.`);
}

async function fitPoints(tx: DbOrTx, { id, communityId }: QuestionRow, now: Date): Promise<void> {
  for (const { accountId, points } of await listPointsOn(tx, id)) {
    const left = Math.max(0, pointsLeft(await listPointsOf(tx, communityId, accountId)));
    if (left < points) await putPoints(tx, { questionId: id, accountId, points: left }, now);
  }
}
