import { t } from '../words/t.ts';
import type { Poll } from './panel-facts.ts';
import type { PollAnswer } from './poll.ts';

/** What somebody answered to a poll, in words: a ranking names its choices from the first to the last. */
export function answerWords({ choices }: Pick<Poll, 'choices'>, answer: PollAnswer): string {
  switch (answer.kind) {
    case 'choice':
      return choices[answer.choice] ?? '';
    case 'scale':
      return t`${answer.value} of 5`;
    case 'ranking':
      return answer.order.map((place) => choices[place] ?? '').join(', ');
    case 'words':
      return answer.words;
  }
}
