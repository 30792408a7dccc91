import type { PerspectiveKey } from '../perspective.ts';
import { t } from '../words/t.ts';

/** Prepared: its authors choose whom to ask and what. Open: remarks are given. Closed: no more are; what became of them is still written. */
export const roundStates = ['prepared', 'open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

/** How a round is at a time: one whose end has passed is closed, also in the minutes until the house notices. */
export const roundStateAt = ({ state, closesAt }: { state: RoundState; closesAt: Date | null }, at: Date): RoundState => (state === 'open' && closesAt !== null && closesAt <= at ? 'closed' : state);

export const roundStateWords = (): Record<RoundState, string> => ({ prepared: t`Being prepared`, open: t`Open for feedback`, closed: t`Closed` });

/** How a question of a round is answered: in words, by one of some choices, or from 1 to 4. */
export const questionKinds = ['words', 'choice', 'rating'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One question of a round; `perspective` null asks everybody. `choices` belong to the kind of that name alone. */
export type RoundQuestion = { id: string; perspective: PerspectiveKey | null; text: string; kind: QuestionKind; choices: string[] };

/** From 1, not yet, to 4, ready. */
export const ratings = [1, 2, 3, 4] as const;
export type Rating = (typeof ratings)[number];
export const ratingWords = (): Record<Rating, string> => ({ 1: t`not yet`, 2: t`needs work`, 3: t`nearly`, 4: t`ready` });

/** Characters, of what is written in and about a round, and how many there may be. */
export const ROUND_LIMITS = { title: 120, introduction: 600, question: 200, choice: 60, choices: 8, questions: 60, remark: 2000, remarksOfOne: 100, suggestion: 2000, change: 20_000, answer: 1000, reason: 600, outcome: 2000, invitations: 200 } as const;

/** Why somebody who asks about a report cannot make a link to a round about it. */
export const noLinkYet = (): string => t`A link lets anybody read the report, as publishing it does. Until a version that reads so is published, only who may publish it can make one; invite people by name.`;
