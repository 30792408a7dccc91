import type { PerspectiveKey } from '../perspective.ts';
import { t } from '../words/t.ts';
import type { RoundQuestion } from './feedback-round.ts';
import { askedOfAll, askedOfEach } from './report/report-questions.ts';
import type { SubjectKind } from './subject.ts';

type Asked = Pick<RoundQuestion, 'text' | 'kind'> & { choices?: string[] };

const words = (text: string): Asked => ({ text, kind: 'words' });
const choice = (text: string, ...choices: string[]): Asked => ({ text, kind: 'choice', choices });
const rating = (text: string): Asked => ({ text, kind: 'rating' });

/**
 * What each perspective is asked about a credential unless its authors ask otherwise. Who assesses is no perspective of its own: researchers and others are asked what
 * assessors would be. From the questions that the field asks when it reviews micro-credentials.
 */
function askedAboutCredentials(): Record<PerspectiveKey, readonly Asked[]> {
  const ofTeachers: Asked[] = [
    choice(t`Is this a skill you use?`, t`Yes, most weeks`, t`Now and then`, t`No`),
    choice(t`Could you make this evidence in normal work? In how many hours?`, t`Up to 4`, t`5 to 8`, t`9 to 12`, t`More than 12`, t`Not in normal work`),
    words(t`Which question is unclear?`),
    choice(t`Would you earn it this year?`, t`Yes`, t`If my school paid`, t`No`),
    words(t`What recognition would make it worth your time?`),
  ];
  const ofCoaches: Asked[] = [rating(t`Are the components complete, and in order?`), words(t`Which resource is missing?`), words(t`Where will teachers get stuck?`), choice(t`Could you coach from this?`, t`Yes`, t`With some changes`, t`No`)];
  const ofAdministrators: Asked[] = [words(t`Which goal of your school or district does it serve?`), choice(t`Would it count for hours, pay or a licence?`, t`Yes`, t`For some of these`, t`No`, t`Not for me to say`), words(t`Which privacy concerns do you have?`), words(t`What proof would you need?`)];
  const ofEducators: Asked[] = [...ofTeachers.slice(0, 3), words(t`Where will people get stuck?`)];
  const ofAssessors: Asked[] = [rating(t`Can two people score each row alike?`), words(t`Which cell is ambiguous?`), choice(t`How many minutes would one submission take you?`, t`Up to 15`, t`16 to 30`, t`31 to 60`, t`More than 60`)];
  return {
    teacher: ofTeachers,
    coach: ofCoaches,
    administrator: ofAdministrators,
    educator: ofEducators,
    developer: [words(t`Which existing micro-credential does it overlap with?`), words(t`What would you reuse?`), ...ofAssessors.slice(0, 2)],
    funder: [words(t`Which gap does it close?`), choice(t`How many educators would earn it?`, t`Under 100`, t`100 to 1,000`, t`More than 1,000`, t`I cannot say`), words(t`Which evidence of impact would you ask for?`), choice(t`Does its licence let others reuse it as you would wish?`, t`Yes`, t`No`, t`I cannot say`)],
    researcher: [rating(t`Does the research carry the method?`), words(t`Which work is missing, or out of date?`), ...ofAssessors.slice(0, 2)],
    policymaker: [...ofAdministrators.slice(0, 2), words(t`Which rule stands in its way?`)],
    other: ofAssessors,
  };
}

/** The questions that these perspectives are asked about such a thing unless somebody changes them, each with an id of its own. They are kept as they are said: ask for them by `saidIn`, in the language of that thing. */
export function defaultQuestions(kind: SubjectKind, perspectives: readonly PerspectiveKey[], idOf: () => string): RoundQuestion[] {
  const [ofAll, ofEach] = kind === 'report' ? [askedOfAll(), askedOfEach()] : [[], askedAboutCredentials()];
  return [...ofAll.map(questionTo(null, idOf)), ...perspectives.flatMap((perspective) => ofEach[perspective].map(questionTo(perspective, idOf)))];
}

const questionTo =
  (perspective: PerspectiveKey | null, idOf: () => string) =>
  ({ text, kind, choices = [] }: Asked): RoundQuestion => ({ id: idOf(), perspective, text, kind, choices });

/** Which questions somebody who speaks as this is asked: their own, and those for everybody. */
export const questionsFor = (questions: readonly RoundQuestion[], perspective: PerspectiveKey): RoundQuestion[] => questions.filter((question) => question.perspective === null || question.perspective === perspective);
