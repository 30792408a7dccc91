import type { PerspectiveKey } from '#domain/perspective.ts';
import type { QuestionKind } from '../feedback-round.ts';

type Asked = { text: string; kind: QuestionKind; choices?: string[] };
const words = (text: string): Asked => ({ text, kind: 'words' });

/** What everybody is asked about a report, unless those who ask choose otherwise: whether it is true to the rooms, what it lacks, and what follows from it. */
export const askedOfAll: readonly Asked[] = [
  { text: 'Is what was said in your room what stands here?', kind: 'choice', choices: ['Yes', 'In part', 'No', 'I was in no room'] },
  words('What is missing?'),
  words('What should happen next, and who should do it?'),
  { text: 'How ready is it for people who were not there?', kind: 'rating' },
];

const atWork = [words('What in it would you do differently at work because of it?')];

/** What each perspective is asked besides. */
export const askedOfEach: Record<PerspectiveKey, readonly Asked[]> = {
  teacher: atWork,
  coach: atWork,
  educator: atWork,
  administrator: [words('Which recommendation could your school or district act on, and what stands in its way?')],
  developer: [words('Which recommendation would change what you build?')],
  funder: [words('What in it would you support, and what would you need to know first?')],
  researcher: [words('Which claim needs better evidence, and which work speaks to it?')],
  policymaker: [words('Which rule helps its recommendations, or stands in their way?')],
  other: [],
};
