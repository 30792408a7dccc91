import type { PollKind, PollState } from './poll.ts';

/** What a poll asks for, as a host chooses it. */
export const pollKindWords: Record<PollKind, string> = { choice: 'One of some choices', scale: 'A number from 1 to 5', ranking: 'An order of choices', words: 'A word or two' };

/** "31 answers". */
export const answerCount = (votes: number): string => (votes === 0 ? 'no answer yet' : votes === 1 ? '1 answer' : `${votes} answers`);

/** Said before anybody answers, in plain words. */
export const anonymityWords = (isAnonymous: boolean): string =>
  isAnonymous ? 'Anonymous: nobody is told who answered what, facilitators included. Until the poll closes they see how many have answered; then answers are counted, and who gave which is deleted.' : 'Not anonymous: facilitators see who answered what. Everybody else sees counts alone.';

/** Said where the result will stand. */
export const waitingWords = ({ isAnonymous, state }: { isAnonymous: boolean; state: PollState }): string =>
  isAnonymous && state === 'open' ? 'The result stands here once the poll is closed and the host shows it.' : 'The result stands here once the host shows it.';

/** How counts of such a poll are named at the head of their column. */
export const countWord = (kind: PollKind): string => (kind === 'ranking' ? 'Points' : 'Answers');

/** The longest bar of a result there can be: everybody's answer, or the points of a choice that all put first. */
export const fullBar = ({ kind, choices, votes }: { kind: PollKind; choices: readonly string[]; votes: number }): number => (kind === 'ranking' ? votes * (choices.length - 1) : votes);
