import { deleteAnswer, putAnswer } from '#db/repositories/feedback-giving.ts';
import type { Actor } from '#domain/actor.ts';
import type { Rating, RoundQuestion } from '#domain/feedback/feedback-round.ts';
import type { AnswerGiven } from '#domain/feedback/giving-forms.ts';
import { questionsFor } from '#domain/feedback/round-questions.ts';
import { invalid, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { asGiver } from './as-giver.ts';

type Answered = { rating: Rating | null; choice: string | null; text: string };

/** Keeps what somebody answers to a question for their perspective, in place of what they answered before; nothing takes the answer back. Refuses like `asGiver`, with `not-found` a question that they are not asked, and with `no-such-choice`. */
export function answerQuestion(deps: Deps, actor: Actor, roundId: string, given: AnswerGiven): Promise<void> {
  return asGiver(deps, actor, roundId, async (tx, { round, giver }) => {
    const question = questionsFor(round.questions, giver.perspective).find(({ id }) => id === given.questionId);
    if (!question) throw notFound('question');
    const answered = answerTo(question, given);
    const isEmpty = answered.rating === null && answered.choice === null && answered.text === '';
    if (isEmpty) await deleteAnswer(tx, giver.id, question.id);
    else await putAnswer(tx, { giverId: giver.id, questionId: question.id, ...answered, answeredAt: deps.now() });
  });
}

/** As much of what was sent as belongs to a question of this kind. */
function answerTo({ kind, choices }: RoundQuestion, { rating, choice, text }: AnswerGiven): Answered {
  if (kind === 'rating') return { rating, choice: null, text };
  if (kind === 'words') return { rating: null, choice: null, text };
  if (choice !== '' && !choices.includes(choice)) throw invalid('choice', 'no-such-choice', t`Choose one of the answers.`);
  return { rating: null, choice: choice === '' ? null : choice, text };
}
