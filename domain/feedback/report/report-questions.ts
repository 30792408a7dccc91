import type { PerspectiveKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { QuestionKind } from '../feedback-round.ts';

type Asked = { text: string; kind: QuestionKind; choices?: string[] };
const words = (text: string): Asked => ({ text, kind: 'words' });

/** What everybody is asked about a report, unless those who ask choose otherwise: whether it is true to the rooms, what it lacks, and what follows from it. */
export const askedOfAll = (): Asked[] => [
  { text: t`Is what was said in your room what stands here?`, kind: 'choice', choices: [t`Yes`, t`In part`, t`No`, t`I was in no room`] },
  words(t`What is missing?`),
  words(t`What should happen next, and who should do it?`),
  { text: t`How ready is it for people who were not there?`, kind: 'rating' },
];

/** What each perspective is asked besides. */
export function askedOfEach(): Record<PerspectiveKey, readonly Asked[]> {
  const atWork = [words(t`What in it would you do differently at work because of it?`)];
  return {
    teacher: atWork,
    coach: atWork,
    educator: atWork,
    administrator: [words(t`Which recommendation could your school or district act on, and what stands in its way?`)],
    developer: [words(t`Which recommendation would change what you build?`)],
    funder: [words(t`What in it would you support, and what would you need to know first?`)],
    researcher: [words(t`Which claim needs better evidence, and which work speaks to it?`)],
    policymaker: [words(t`Which rule helps its recommendations, or stands in their way?`)],
    other: [],
  };
}
