import type { CredentialDraft } from '#domain/credential/draft.ts';
import { demoDraft } from './demo-draft.ts';
import type { DemoGiver, DemoRemark } from './demo-given.ts';

/** Words of the draft that were changed since the round opened, by what was said in it. */
const former = { question: 'How did students use your comments before?', audience: 'Teachers of grades 4 to 12.' };

/** The draft as the round reads it: two of its words came later. */
export const demoRoundDraft: CredentialDraft = {
  ...demoDraft,
  audience: former.audience,
  overviewQuestions: demoDraft.overviewQuestions.map((question) => (question.id === 'overview-2' ? { ...question, question: former.question } : question)),
};

/** Who gives feedback in the demo's round. */
export const demoGivers: readonly DemoGiver[] = [
  { key: 'teacher-3', hasFinished: true, attribution: 'named' },
  { key: 'teacher-4', hasFinished: true },
  { key: 'teacher-5', hasFinished: true },
  { key: 'teacher-6', hasFinished: false },
  { key: 'teacher-9', hasFinished: true },
  { key: 'coach-1', hasFinished: true },
  { key: 'coach-2', hasFinished: true, attribution: 'named' },
  { key: 'coach-4', hasFinished: true },
  { key: 'coach-6', hasFinished: true },
  { key: 'coach-7', hasFinished: false },
  { key: 'administrator-2', hasFinished: true },
  { key: 'administrator-3', hasFinished: true, attribution: 'anonymous' },
  { key: 'administrator-4', hasFinished: false },
  { key: 'researcher-1', hasFinished: true },
  { key: 'researcher-3', hasFinished: true },
];

/** Who was asked and has not come, and who would rather not. */
export const demoSilent: readonly string[] = ['teacher-7', 'teacher-8', 'coach-5', 'researcher-2'];
export const DEMO_DECLINED = 'administrator-5';

const afterwards = (id: string): string => demoDraft.overviewQuestions.find((question) => question.id === id)?.question ?? '';

/** What was said, in its order; what is closed was answered by the authors. */
export const demoRemarks: readonly DemoRemark[] = [
  { by: 'teacher-3', place: 'overviewQuestions/overview-2/question', rating: 2, text: 'I could answer this with “they read them”. Ask how I know.', suggestion: 'How did students use your comments before, and how do you know?', agree: ['coach-1', 'teacher-5'], closed: { as: 'accepted', reason: 'You are right: without a sign of it, the answer says nothing.', change: { before: former.question, after: afterwards('overview-2') } }, answered: 'That is the question I would want to be asked.' },
  { by: 'coach-1', place: 'audience', text: 'Is this for music and sports as well? I see no drafts there.', agree: ['teacher-4'], closed: { as: 'changed', reason: 'We did not write one for performance. The audience now says which work it is for.', change: { before: former.audience, after: demoDraft.audience } } },
  { by: 'administrator-2', place: 'hours', rating: 2, text: 'My district counts nothing below 15 hours.', suggestion: '15', closed: { as: 'declined', reason: 'Six to eight hours is what the three of us needed. A district can count several such credentials together, and we would rather not stretch one.' } },
  { by: 'teacher-4', place: 'rubric/row-2/level/level-1', quote: 'In four of five pieces', rating: 3, text: 'With a class of 12 I would have four pieces at most. Could it be a share?', agree: ['coach-2', 'administrator-3'] },
  { by: 'coach-2', place: 'rubric/row-2/level/level-2', text: 'What is one piece out of five, then? The third level is empty.', agree: ['researcher-1'] },
  { by: 'teacher-5', place: 'keyMethod', quote: 'gives time in the lesson to act on it', rating: 4, text: 'This is what makes it work. Say it first.' },
  { by: 'researcher-1', place: 'rationale', rating: 2, text: 'Both works are from before 2010. There is newer work on what students do with comments.' },
  { by: 'administrator-3', place: 'artifacts/artifact-1/instructions', quote: 'Take the names of students out.', rating: 2, text: 'Handwriting tells who wrote it. Say that a typed copy will do.', suggestion: 'Take the names of students out; a typed copy will do.', agree: ['administrator-2'] },
  { by: 'coach-4', place: 'methodComponents/component-5/text', text: 'No row of the rubric asks for this one. Is it needed?' },
  { by: 'teacher-6', place: '', rating: 3, text: 'I would earn this. Five drafts twice is much copying; could photos be enough?' },
  { by: 'teacher-9', place: 'keyMethod', rating: 3, text: 'I do this on Fridays, when nothing else fits. Say that ten minutes are enough.', agree: ['teacher-4'] },
  { by: 'coach-6', place: 'artifacts/artifact-1/instructions', rating: 3, text: 'Say whether the five pieces may come from two classes.' },
  { by: 'coach-7', place: 'rubric/row-2/level/level-1', rating: 2, text: 'Two of us scored the same pieces here and came out differently.', agree: ['researcher-3'] },
  { by: 'administrator-4', place: 'rationale', rating: 3, text: 'A board will ask what it costs. One sentence on time would do.' },
  { by: 'researcher-3', place: 'rubric/row-2/level/level-1', quote: 'In four of five pieces', rating: 2, text: 'Why four? Say whether it is a judgement or was tried.' },
];
