import { compareText } from '../agenda/plain-text.ts';
import type { Poll } from './panel-facts.ts';
import type { CountedPoll, PollAnswer } from './poll.ts';
import type { PollResult } from './views/entry-types.ts';

const SCALE = [1, 2, 3, 4, 5];
const MOST_WORDS = 60;

/** Whether anybody may see how answers are spread: of an anonymous poll nobody before it closes, since each answer that comes would show in the counts. */
export const mayBeCounted = ({ isAnonymous, state }: Pick<Poll, 'isAnonymous' | 'state'>): boolean => !isAnonymous || state === 'closed';

/**
 * The counted answers of a poll. Choices and numbers of a scale stand in their own order. A ranking gives a choice one point for each
 * choice it was put before (Borda 1781), the most first; words that differ only in case count as one, the most frequent first; those as frequent stand by the
 * alphabet, so that their order does not tell which came last.
 */
export function pollResult({ kind, choices }: Pick<Poll, 'kind' | 'choices'>, answers: readonly PollAnswer[]): PollResult {
  switch (kind) {
    case 'choice':
      return choices.map((label, place) => ({ label, count: answers.filter((answer) => answer.kind === 'choice' && answer.choice === place).length }));
    case 'scale':
      return SCALE.map((value) => ({ label: String(value), count: answers.filter((answer) => answer.kind === 'scale' && answer.value === value).length }));
    case 'ranking':
      return byCount(choices.map((label, place) => ({ label, count: answers.reduce((sum, answer) => sum + pointsOf(answer, place, choices.length), 0) })));
    case 'words':
      return countWords(answers.flatMap((answer) => (answer.kind === 'words' ? [answer.words] : [])));
  }
}

/** How a poll went: as a bundle said it that it came with, else by its answers. */
export const countPoll = ({ keptResult, ...poll }: Pick<Poll, 'kind' | 'choices'> & { keptResult: CountedPoll | null }, answers: readonly PollAnswer[]): CountedPoll => keptResult ?? { votes: answers.length, result: pollResult(poll, answers) };

const byCount = (result: PollResult): PollResult => result.toSorted((one, other) => other.count - one.count);

function pointsOf(answer: PollAnswer, place: number, choices: number): number {
  const rank = answer.kind === 'ranking' ? answer.order.indexOf(place) : -1;
  return rank === -1 ? 0 : choices - 1 - rank;
}

function countWords(given: readonly string[]): PollResult {
  const counted = new Map<string, { label: string; count: number }>();
  for (const label of given) {
    const known = counted.get(label.toLowerCase());
    if (known) known.count += 1;
    else counted.set(label.toLowerCase(), { label, count: 1 });
  }
  return byCount([...counted.values()].toSorted((one, other) => compareText(one.label.toLowerCase(), other.label.toLowerCase()))).slice(0, MOST_WORDS);
}
