import type { DeliberationState, GivenOut } from '#domain/deliberation/deliberation.ts';
import { t } from '#domain/words/t.ts';
import { readingLocale } from '#domain/words/reading-language.ts';

export const peopleWords = (count: number): string => (count === 1 ? t`1 person` : t`${written(count)} people`);
export const voteWords = (count: number): string => (count === 1 ? t`1 vote` : t`${written(count)} votes`);
export const statementWords = (count: number): string => (count === 1 ? t`1 statement` : t`${written(count)} statements`);

const written = (count: number): string => count.toLocaleString(readingLocale());

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const stateWords: Record<DeliberationState, string> = { draft: t`Not open yet`, open: t`Open for votes`, closed: t`Closed` };

/** What people are told before they vote. */
export const givenOutWords: Record<GivenOut, string> = {
  votes: t`Once it is closed, votes are given out by numbers drawn by lot, and nothing is told by perspective.`,
  perspectives: t`It is told how far each perspective agrees, of five people or more; votes are not given out.`,
};
