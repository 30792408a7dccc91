import type { PerspectiveKey } from '../perspective.ts';
import type { RoundQuestion } from './feedback-round.ts';
import { askedOfAll, askedOfEach } from './report/report-questions.ts';
import type { SubjectKind } from './subject.ts';

type Asked = Pick<RoundQuestion, 'text' | 'kind'> & { choices?: string[] };

const words = (text: string): Asked => ({ text, kind: 'words' });
const choice = (text: string, ...choices: string[]): Asked => ({ text, kind: 'choice', choices });
const rating = (text: string): Asked => ({ text, kind: 'rating' });

const ofTeachers: Asked[] = [
  choice('Is this a skill you use?', 'Yes, most weeks', 'Now and then', 'No'),
  choice('Could you make this evidence in normal work? In how many hours?', 'Up to 4', '5 to 8', '9 to 12', 'More than 12', 'Not in normal work'),
  words('Which question is unclear?'),
  choice('Would you earn it this year?', 'Yes', 'If my school paid', 'No'),
  words('What recognition would make it worth your time?'),
];
const ofCoaches: Asked[] = [rating('Are the components complete, and in order?'), words('Which resource is missing?'), words('Where will teachers get stuck?'), choice('Could you coach from this?', 'Yes', 'With some changes', 'No')];
const ofAdministrators: Asked[] = [words('Which goal of your school or district does it serve?'), choice('Would it count for hours, pay or a licence?', 'Yes', 'For some of these', 'No', 'Not for me to say'), words('Which privacy concerns do you have?'), words('What proof would you need?')];
const ofEducators: Asked[] = [...ofTeachers.slice(0, 3), words('Where will people get stuck?')];
const ofAssessors: Asked[] = [rating('Can two people score each row alike?'), words('Which cell is ambiguous?'), choice('How many minutes would one submission take you?', 'Up to 15', '16 to 30', '31 to 60', 'More than 60')];

/**
 * What each perspective is asked about a credential unless its authors ask otherwise. Who assesses is no perspective of its own: researchers and others are asked what
 * assessors would be. From the questions that the field asks when it reviews micro-credentials.
 */
const defaults: Record<PerspectiveKey, readonly Asked[]> = {
  teacher: ofTeachers,
  coach: ofCoaches,
  administrator: ofAdministrators,
  educator: ofEducators,
  developer: [words('Which existing micro-credential does it overlap with?'), words('What would you reuse?'), ...ofAssessors.slice(0, 2)],
  funder: [words('Which gap does it close?'), choice('How many educators would earn it?', 'Under 100', '100 to 1,000', 'More than 1,000', 'I cannot say'), words('Which evidence of impact would you ask for?'), choice('Does its licence let others reuse it as you would wish?', 'Yes', 'No', 'I cannot say')],
  researcher: [rating('Does the research carry the method?'), words('Which work is missing, or out of date?'), ...ofAssessors.slice(0, 2)],
  policymaker: [...ofAdministrators.slice(0, 2), words('Which rule stands in its way?')],
  other: ofAssessors,
};

/** The questions that these perspectives are asked about such a thing unless somebody changes them, each with an id of its own. */
export const defaultQuestions = (kind: SubjectKind, perspectives: readonly PerspectiveKey[], idOf: () => string): RoundQuestion[] => [
  ...(kind === 'report' ? askedOfAll : []).map(questionTo(null, idOf)),
  ...perspectives.flatMap((perspective) => (kind === 'report' ? askedOfEach : defaults)[perspective].map(questionTo(perspective, idOf))),
];

const questionTo =
  (perspective: PerspectiveKey | null, idOf: () => string) =>
  ({ text, kind, choices = [] }: Asked): RoundQuestion => ({ id: idOf(), perspective, text, kind, choices });

/** Which questions somebody who speaks as this is asked: their own, and those for everybody. */
export const questionsFor = (questions: readonly RoundQuestion[], perspective: PerspectiveKey): RoundQuestion[] => questions.filter((question) => question.perspective === null || question.perspective === perspective);
