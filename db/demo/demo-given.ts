import type { DbOrTx } from '#db/client.ts';
import { insertInvitations } from '#db/repositories/feedback-asking.ts';
import { feedbackActs, feedbackAgreements, feedbackAnswers, feedbackGivers, feedbackRemarks } from '#db/schema/index.ts';
import type { Closed } from '#domain/feedback/disposition.ts';
import type { Rating, RoundQuestion } from '#domain/feedback/feedback-round.ts';
import { questionsFor } from '#domain/feedback/round-questions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { demoId } from './demo-id.ts';
import { demoPeople } from './demo-people.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { answerTo } from './demo-round-answers.ts';

/** Somebody who gives feedback, whether they have finished, and whether they are shown with more or less than their perspective. */
export type DemoGiver = { key: string; hasFinished: boolean; attribution?: 'named' | 'anonymous' };
export type DemoRemark = {
  by: string;
  place: string;
  quote?: string;
  rating?: Rating;
  text: string;
  suggestion?: string;
  /** Others who say the same. */
  agree?: string[];
  closed?: { as: Closed; reason: string; change?: { before: string; after: string } };
  /** What its giver said to what became of it. */
  answered?: string;
};
type Given = {
  roundId: string;
  /** Begins the names that ids are made from. */
  prefix: string;
  /** Who asks, and says what became of remarks. */
  authorId: string;
  questions: readonly RoundQuestion[];
  givers: readonly DemoGiver[];
  /** Who was asked and has not come, and who would rather not. */
  silent: readonly string[];
  declined: readonly string[];
  remarks: readonly DemoRemark[];
  openedAt: Date;
  /** So many hours after it opened. */
  at: (hours: number) => Date;
};

/** What people of the demo gave in a round that is there: who was asked and came, their answers and remarks, who agreed, and what became of these. */
export async function insertGiven(tx: DbOrTx, given: Given): Promise<void> {
  const { roundId, prefix, authorId, questions, givers, silent, declined, openedAt, at } = given;
  const giverIdOf = giverIdIn(prefix);
  await insertInvitations(
    tx,
    [...givers.map(({ key }) => key), ...silent, ...declined].map((key, place) => {
      const hasCome = givers.some((giver) => giver.key === key);
      return { id: demoId(`${prefix}invitation ${key}`), roundId, ...personOf(key), email: `${key}@demo.invalid`, invitedById: authorId, createdAt: openedAt, declinedAt: declined.includes(key) ? at(6) : null, ...(hasCome && { acceptedAt: at(3 + place), acceptedById: accountIdOf({ key }) }) };
    }),
  );
  await tx.insert(feedbackGivers).values(givers.map(({ key, hasFinished, attribution = null }, place) => ({ id: giverIdOf(key), roundId, accountId: accountIdOf({ key }), perspective: personOf(key).perspective, attribution, startedAt: at(3 + place), finishedAt: hasFinished ? at(4 + place) : null })));
  await tx.insert(feedbackAnswers).values(givers.flatMap(({ key, hasFinished }, place) => questionsFor(questions, personOf(key).perspective).slice(0, hasFinished ? undefined : 1).map((question, number) => ({ giverId: giverIdOf(key), questionId: question.id, answeredAt: at(4 + place), ...answerTo(question, place + number) }))));
  await insertRemarks(tx, given);
}

const giverIdIn = (prefix: string) => (key: string): string => demoId(`${prefix}giver ${key}`);

const personOf = (key: string): { name: string; perspective: PerspectiveKey } => {
  const person = demoPeople.find((each) => each.key === key);
  if (!person) throw new Error(`nobody of the demo is ${key}`);
  return { name: person.name, perspective: speaksAsKey(person) };
};

/** What was said, who agreed, and what became of it. */
async function insertRemarks(tx: DbOrTx, { roundId, prefix, authorId, remarks, at }: Given): Promise<void> {
  const giverIdOf = giverIdIn(prefix);
  for (const [place, { by, place: where, quote = null, rating = null, text, suggestion = null, agree = [], closed, answered = '' }] of remarks.entries()) {
    const [id, decidedAt] = [demoId(`${prefix}remark of the round ${place}`), at(60 + place)];
    const change = closed?.change;
    await tx.insert(feedbackRemarks).values({
      ...{ id, roundId, giverId: giverIdOf(by), number: place + 1, place: where, quote, rating, text, suggestion, createdAt: at(8 + 2 * place), giverAnswer: answered },
      ...(answered !== '' && { giverAnsweredAt: at(80) }),
      ...(closed && { disposition: closed.as, reason: closed.reason, decidedById: authorId, decidedAt, toldAt: decidedAt, ...(change && { changePlace: where, changeBefore: change.before, changeAfter: change.after }) }),
    });
    if (agree.length > 0) await tx.insert(feedbackAgreements).values(agree.map((key) => ({ remarkId: id, giverId: giverIdOf(key), agreedAt: at(40 + place) })));
    if (closed) await tx.insert(feedbackActs).values({ id: demoId(`${prefix}act on remark ${place}`), remarkId: id, actorId: authorId, kind: 'closed', disposition: closed.as, reason: closed.reason, actedAt: decidedAt });
    if (closed && answered !== '') await tx.insert(feedbackActs).values({ id: demoId(`${prefix}answer to remark ${place}`), remarkId: id, actorId: accountIdOf({ key: by }), kind: 'answered', disposition: closed.as, reason: answered, actedAt: at(80) });
  }
}
