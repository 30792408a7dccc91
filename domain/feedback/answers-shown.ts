import type { Contributor } from '../document/attributed-content.ts';
import type { PerspectiveKey } from '../perspective.ts';
import { SMALLEST_GROUP } from '../report/shown-as.ts';
import { type Rating, ratings, type RoundQuestion } from './feedback-round.ts';

export type GivenAnswer = { questionId: string; rating: Rating | null; choice: string | null; text: string; by: Contributor };

/** A question with what was answered: how often each choice or rating was given, and what was written, in an order that says nothing. */
export type AnsweredQuestion = {
  id: string;
  perspective: PerspectiveKey | null;
  text: string;
  kind: RoundQuestion['kind'];
  answered: number;
  counts: { label: string; count: number }[];
  texts: { text: string; by: Contributor }[];
  /** How many answers are held back, since the question itself would tell whose they are; zero as well where that there are any would tell it. */
  withheld: number;
};

/**
 * What was answered to each question of a round. Whoever answers what is asked of one perspective says that it is theirs: of those who are shown without it, or with a wider word,
 * answers to such a question are told only once three answered it who are not named, and that some are held back only where three could have. `answers` come in an order that says
 * nothing of who or when; `mayBe` says how many of a perspective an answer without a name may be of.
 */
export const answersShown = (questions: readonly RoundQuestion[], answers: readonly GivenAnswer[], mayBe: (perspective: PerspectiveKey) => number): AnsweredQuestion[] =>
  questions.map(({ id, perspective, text, kind, choices }) => {
    const given = answers.filter(({ questionId }) => questionId === id);
    const areEnough = perspective === null || given.filter(({ by }) => by.kind !== 'named').length >= SMALLEST_GROUP;
    const isTold = ({ by }: GivenAnswer): boolean => areEnough || by.kind === 'named' || (by.kind === 'perspective' && by.perspective === perspective);
    const told = given.filter(isTold);
    const labels = kind === 'choice' ? choices : kind === 'rating' ? ratings.map(String) : [];
    const counts = labels.map((label) => ({ label, count: told.filter((answer) => (kind === 'choice' ? answer.choice : String(answer.rating)) === label).length }));
    const texts = told.flatMap((answer) => (answer.text === '' ? [] : [{ text: answer.text, by: answer.by }]));
    return { id, perspective, text, kind, answered: told.length, counts, texts, withheld: perspective !== null && mayBe(perspective) >= SMALLEST_GROUP ? given.length - told.length : 0 };
  });
