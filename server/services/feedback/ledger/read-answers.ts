import { listAnswersIn } from '#db/repositories/feedback-ledger.ts';
import type { Actor } from '#domain/actor.ts';
import { type AnsweredQuestion, answersShown } from '#domain/feedback/answers-shown.ts';
import type { RoundAddress, SubjectAddress } from '#domain/feedback/subject.ts';
import type { Deps } from '#server/services/deps.ts';
import { giversShown } from '../givers-shown.ts';
import { openRound } from '../open-round.ts';

export type AnswersView = { subject: SubjectAddress & { name: string }; round: { number: number; title: string }; questions: AnsweredQuestion[] };

/** What was answered to the questions of a round, for who decides about its remarks; each giver as they chose to be shown within it. Refuses like the round. */
export async function readAnswers({ db }: Deps, actor: Actor, address: RoundAddress): Promise<AnswersView> {
  const { round, subject } = await openRound(db, actor, address, 'feedback.decide');
  const [answers, shown] = await Promise.all([listAnswersIn(db, round.id), giversShown(db, round)]);
  return {
    subject: { kind: subject.kind, slug: subject.slug, name: subject.name },
    round: { number: round.number, title: round.title },
    questions: answersShown(round.questions, answers.map(({ giverId, ...answer }) => ({ ...answer, by: shown.inside(giverId) })), shown.told.mayBe),
  };
}
