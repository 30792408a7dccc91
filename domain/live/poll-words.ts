import { t } from '../words/t.ts';
import type { PollKind, PollState } from './poll.ts';

/** What a poll asks for, as a host chooses it. */
export const pollKindWords = (): Record<PollKind, string> => ({ choice: t`One of some choices`, scale: t`A number from 1 to 5`, ranking: t`An order of choices`, words: t`A word or two` });

/** "31 answers". */
export const answerCount = (votes: number): string => (votes === 0 ? t`no answer yet` : votes === 1 ? t`1 answer` : t`${votes} answers`);

/** Said before anybody answers, in plain words. */
export const anonymityWords = (isAnonymous: boolean): string =>
  isAnonymous ? t`Anonymous: nobody is told who answered what, facilitators included. Until the poll closes they see how many have answered; then answers are counted, and who gave which is deleted.` : t`Not anonymous: facilitators see who answered what. Everybody else sees counts alone.`;

/** Said where the result will stand. */
export const waitingWords = ({ isAnonymous, state }: { isAnonymous: boolean; state: PollState }): string =>
  isAnonymous && state === 'open' ? t`The result stands here once the poll is closed and the host shows it.` : t`The result stands here once the host shows it.`;

/** How counts of such a poll are named at the head of their column. */
export const countWord = (kind: PollKind): string => (kind === 'ranking' ? t`Points` : t`Answers`);

/** The longest bar of a result there can be: everybody's answer, or the points of a choice that all put first. */
export const fullBar = ({ kind, choices, votes }: { kind: PollKind; choices: readonly string[]; votes: number }): number => (kind === 'ranking' ? votes * (choices.length - 1) : votes);
