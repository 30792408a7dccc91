import type { PanelQuestion } from '../panel-facts.ts';
import type { LiveState } from '../live-state.ts';
import { countPoll, mayBeCounted } from '../poll-result.ts';
import { named } from './drawing.ts';
import type { PollAnswerEntry, PollEntry } from './entry-types.ts';
import { idOf, itself } from './lines.ts';

type Shown = { /** Hidden questions and results that are not shown yet, too. */ toHosts: boolean };
type PanelEntries = { [question: `question:${string}`]: PanelQuestion } & { [poll: `poll:${string}`]: PollEntry };

/** Questions from the floor and polls, as far as everybody, or those who host, may see them. */
export function panelEntries({ panel }: LiveState, { toHosts }: Shown): PanelEntries {
  const questions = panel.questions.filter(({ isHidden }) => toHosts || !isHidden);
  const polls = panel.polls.map((poll): PollEntry => {
    const answers = [...(panel.answers.get(poll.id) ?? []).map(({ answer }) => answer), ...(panel.keptAnswers.get(poll.id) ?? [])];
    const { votes, result } = countPoll({ ...poll, keptResult: panel.keptResults.get(poll.id) ?? null }, answers);
    return { ...poll, votes, result: (toHosts || poll.isShown) && mayBeCounted(poll) ? result : null };
  });
  return { ...named('question', questions, idOf, itself), ...named('poll', polls, idOf, itself) };
}

/** For those who host: who answered what, of polls that are not anonymous. Those are told nobody, in no other place either. */
export function answerEntries({ live, panel }: LiveState): { [answer: `answer:${string}`]: PollAnswerEntry } {
  const told = panel.polls.filter(({ isAnonymous }) => !isAnonymous);
  const answers = told.flatMap((poll) =>
    (panel.answers.get(poll.id) ?? []).map(({ accountId, answer }) => {
      const person = live.personOf.get(accountId);
      const entry: PollAnswerEntry = { pollId: poll.id, name: person?.name ?? null, speaksAs: person?.speaksAs ?? null, answer };
      return { key: `${poll.id}/${accountId}`, entry };
    }),
  );
  return Object.fromEntries(answers.map(({ key, entry }) => [`answer:${key}`, entry]));
}
