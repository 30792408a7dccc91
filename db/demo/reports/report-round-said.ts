import type { DemoGiver, DemoRemark } from '../demo-given.ts';
import { reports2015 } from './notes-2015.ts';

/** The report that is asked about. */
export const ASKED_ROOM = 'user-trust';
const asked = reports2015.find(({ roomSlug }) => roomSlug === ASKED_ROOM);

/** Who gives feedback in the demo's round on a report. */
export const reportGivers: readonly DemoGiver[] = [
  { key: 'teacher-10', hasFinished: true },
  { key: 'teacher-11', hasFinished: true },
  { key: 'teacher-12', hasFinished: true, attribution: 'named' },
  { key: 'coach-3', hasFinished: true },
  { key: 'coach-8', hasFinished: true },
  { key: 'coach-9', hasFinished: true },
  { key: 'administrator-6', hasFinished: true, attribution: 'named' },
  { key: 'administrator-7', hasFinished: true },
  { key: 'administrator-9', hasFinished: false },
];
export const reportSilent: readonly string[] = ['teacher-13', 'coach-10', 'administrator-10'];

/** A remark whose place is named by how its words begin. */
type Said = Omit<DemoRemark, 'place'> & { at: string };

/** What was said of the report; three remarks were answered, and one is open. */
export const reportRemarks: readonly Said[] = [
  {
    by: 'teacher-10',
    at: 'Twelve people asked',
    quote: 'Their answer: show the rubric, show who assessed, and keep checking.',
    rating: 2,
    text: '“Keep checking” is the hardest of the three, and I cannot tell from it what I would have to do.',
    agree: ['coach-8', 'teacher-12'],
    closed: { as: 'changed', reason: 'You are right. The opening now says what is read again, and how often.', change: { before: asked?.standfirst ?? '', after: asked?.standfirstNow ?? '' } },
    answered: 'Now I can explain it to my colleagues.',
  },
  { by: 'administrator-6', at: 'Print the assessors’ rubric', rating: 4, text: 'We print it in full and have fewer appeals since. Please say that this one is done.', closed: { as: 'accepted', reason: 'It says so: the recommendation is marked as done, with the day and what was done.' } },
  { by: 'coach-3', at: 'Pay for a second reading', rating: 3, text: 'One in ten is more than a small issuer can pay. One in twenty would tell the same.', agree: ['administrator-7'], closed: { as: 'declined', reason: 'One in ten is what the room settled on, and a report says what its room said. Your figure goes to the summit on video evidence as a question.' } },
  { by: 'coach-9', at: 'Funders pay for numbers', rating: 3, text: 'Is this still so? Two of our funders ask for the rubric first, and for the numbers last.', agree: ['teacher-11'] },
];
