import { templatePrompts } from '#domain/live/prompt-templates.ts';
import type { DemoRoom } from './demo-summit.ts';
import { lightNotes, soundNotes, usefulFeedbackNotes, withoutFacesNotes } from './written-notes.ts';

/** So many sit in a room of the morning, and some who come late find a seat. */
const MORNING_CAPACITY = 18;

const reporting = { prompts: [...templatePrompts('report-out')], capacity: MORNING_CAPACITY, reserve: 1 };
const ended = { ...reporting, outcome: '', attendance: null, state: 'closed' as const };
/** Open to all, so that whoever opens the demo writes at once, as whom they like. */
const begun = { ...reporting, outcome: '', attendance: null, state: 'open' as const, isOpenToAll: true };
const planned = { ...reporting, outcome: '', attendance: null, state: 'planned' as const };

/** The rooms of the early morning: closed, with what they wrote. */
export const firstLookRooms: DemoRoom[] = [
  { ...ended, slug: 'sound-alone', focus: 'Sound alone', summary: 'The same clip, with the picture covered: what is still there to be judged?', notes: soundNotes },
  { ...ended, slug: 'light-and-distance', focus: 'Light and distance', summary: 'Where a camera stands, and what it cannot see from there.', notes: lightNotes },
];

/** The rooms of the morning: three are open, one waits to be opened. */
export const morningRooms: DemoRoom[] = [
  { ...begun, slug: 'two-assessors', focus: 'Two assessors, one score', summary: 'The room scores the same four minutes of a lesson, finds where readings part, and rewrites one row of the rubric.', questions: ['same-score'] },
  { ...begun, slug: 'without-faces', focus: 'Evidence without faces', summary: 'What a lesson can still show when no pupil can be recognised: sound, hands, the board, the work.', questions: ['faces'], notes: withoutFacesNotes },
  { ...planned, slug: 'what-counts', focus: 'What counts as evidence', summary: 'Video, pupils’ work, a log: which of them carries a claim alone, and which only beside another?', questions: ['pilots'] },
  { ...begun, slug: 'useful-feedback', focus: 'Feedback a teacher can use', summary: 'The room takes three real assessors’ notes and writes them so that somebody could act on them on Monday.', questions: ['learner'], notes: usefulFeedbackNotes },
];

/** The rooms of the afternoon, all planned. */
export const afternoonRooms: DemoRoom[] = [
  { ...planned, slug: 'second-reading', focus: 'The second reading', summary: 'Who reads a submission again, how often, and who pays for it.', questions: ['second-reading'] },
  { ...planned, slug: 'before-submitting', focus: 'A coach before submitting', summary: 'Where help ends and the evidence stops being the teacher’s own.', questions: ['coaching'] },
  { ...planned, slug: 'ten-times-more', focus: 'Ten times more submissions', summary: 'What of today’s assessment survives when ten times as many people submit, and what has to change.', questions: ['scale'] },
];
