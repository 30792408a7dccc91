import { cutAnswers, getPollFor, insertPollIfFree, type PollRow, putPollVote, updatePoll } from '#db/repositories/panel.ts';
import { createId } from '#domain/ids.ts';
import type { LiveChange } from '#domain/live/live-change.ts';
import type { PollAnswer } from '#domain/live/poll.ts';
import { mayBeCounted } from '#domain/live/poll-result.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import type { AgendaUseCase, OtherUseCase } from '../live-given.ts';

const panelChanged: LiveChange[] = [{ part: 'panel' }];

/** Starts a poll in a session, one at a time. Refuses too few choices or the same twice, and with `poll-open`. */
export const startPoll: AgendaUseCase<'start-poll'> = async ({ deps: { db }, person, entry, now }, { question, pollKind, choices, isAnonymous }) => {
  const asksChoices = pollKind === 'choice' || pollKind === 'ranking';
  if (asksChoices && choices.length < 2) throw invalid('choices', 'few-choices', 'Give at least two choices.');
  if (asksChoices && new Set(choices).size < choices.length) throw invalid('choices', 'same-choice', 'Two choices are the same.');
  const isStarted = await insertPollIfFree(db, { id: createId(), agendaSessionId: entry.id, question, kind: pollKind, choices: asksChoices ? choices : [], isAnonymous, state: 'open', authorId: person.accountId, createdAt: now });
  if (!isStarted) throw conflict('poll-open', 'Another poll of this session is open. Close it first.');
  return { changes: panelChanged };
};

/** Answers a poll; answering again changes the answer. Refuses with `poll-closed`, and answers that do not fit. */
export const vote: OtherUseCase<'vote'> = async ({ deps: { db }, summit, person, now }, { pollId, answer }) => {
  await db.transaction(async (tx) => {
    const poll = await getPollFor(tx, 'share', summit.id, pollId);
    if (poll.state === 'closed') throw conflict('poll-closed', 'This poll is closed; your answer was not counted.');
    if (!isAnswerTo(poll, answer)) throw invalid('answer', 'no-answer', 'This answer does not fit the poll. Look at it again.');
    await putPollVote(tx, { pollId, accountId: person.accountId, answer, votedAt: now });
  });
  return { changes: panelChanged };
};

function isAnswerTo({ kind, choices }: PollRow, answer: PollAnswer): boolean {
  if (answer.kind !== kind) return false;
  if (answer.kind === 'choice') return answer.choice < choices.length;
  return answer.kind !== 'ranking' || (answer.order.length === choices.length && new Set(answer.order).size === choices.length && answer.order.every((place) => place < choices.length));
}

/** Shows the result of a poll to everybody, or no more. Refuses that of an anonymous poll that is open with `poll-open`. */
export const showPoll: OtherUseCase<'show-poll'> = async ({ deps: { db }, summit }, { pollId, isShown }) => {
  await db.transaction(async (tx) => {
    const poll = await getPollFor(tx, 'update', summit.id, pollId);
    if (isShown && !mayBeCounted(poll)) throw conflict('poll-open', 'The answers to an anonymous poll are counted once it is closed. Close it first.');
    await updatePoll(tx, pollId, { isShown });
  });
  return { changes: panelChanged };
};

/** Closes a poll; its result is kept, and of an anonymous one nothing else: who gave which answer is known no more. Closing twice is closing once. */
export const closePoll: OtherUseCase<'close-poll'> = async ({ deps: { db }, summit, now }, { pollId }) => {
  await db.transaction(async (tx) => {
    const poll = await getPollFor(tx, 'update', summit.id, pollId);
    if (poll.state === 'closed') return;
    await updatePoll(tx, pollId, { state: 'closed', closedAt: now });
    if (poll.isAnonymous) await cutAnswers(tx, pollId);
  });
  return { changes: panelChanged };
};
