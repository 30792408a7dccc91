import type { StrategicQuestionState } from '#domain/strategic-question.ts';

type DemoQuestion = {
  text: string;
  background?: string;
  state: StrategicQuestionState;
  outcome?: string;
  outcomeUrl?: string;
  mergedInto?: 'same-score';
  /** How many members gave points to it, of whom so many in the last four weeks. */
  wantedBy?: number;
  ofWhomLately?: number;
};

const SUMMIT_2015 = '/summits/educator-workforce-2015';
const SUMMIT_LIVE = '/summits/video-evidence';

/** The strategic questions of the demo's community. The first six were on the table in 2015. */
export const demoQuestions = {
  trust: {
    text: 'When do an educator, a district and a funder trust the same micro-credential?',
    background: 'Each of them looks at something else: the work itself, who assessed it, what it cost.',
    state: 'answered',
    outcome: 'Developing user trust',
    outcomeUrl: `${SUMMIT_2015}/rooms/user-trust`,
    wantedBy: 19,
  },
  story: {
    text: 'Whose story convinces a school that has never seen a micro-credential?',
    state: 'answered',
    outcome: 'Telling the story well',
    outcomeUrl: `${SUMMIT_2015}/rooms/storytelling`,
    wantedBy: 12,
  },
  pilots: {
    text: 'Which pilots show soonest what good practice looks like?',
    state: 'carried-on',
    outcome: 'the demo summit on video evidence',
    outcomeUrl: SUMMIT_LIVE,
    wantedBy: 16,
  },
  learner: {
    text: 'How does the person who learns stay at the centre when a district pays?',
    state: 'carried-on',
    outcome: 'the demo summit on video evidence',
    outcomeUrl: SUMMIT_LIVE,
    wantedBy: 14,
  },
  scale: {
    text: 'How can assessment grow with demand and stay fair?',
    background: 'More submissions mean more assessors, and more assessors mean more ways to read the same row of a rubric.',
    state: 'open',
    wantedBy: 31,
    ofWhomLately: 12,
  },
  licence: {
    text: 'When should a micro-credential count towards pay or a licence?',
    background: 'Some want it soon, so that the work is paid for; others fear a new list of hours.',
    state: 'open',
    wantedBy: 24,
    ofWhomLately: 7,
  },
  'same-score': {
    text: 'What do two assessors need so that they give one video the same score?',
    state: 'open',
    wantedBy: 14,
    ofWhomLately: 9,
  },
  'second-reading': { text: 'Who pays for the second reading of a submission?', state: 'open', wantedBy: 11, ofWhomLately: 6 },
  faces: { text: 'Which evidence can be shown without showing the faces of pupils?', state: 'open', wantedBy: 9, ofWhomLately: 2 },
  coaching: { text: 'How much may a coach help before the evidence is no longer the teacher’s own?', state: 'open', wantedBy: 8, ofWhomLately: 4 },
  expiry: { text: 'Should a micro-credential expire, and who says when?', state: 'open', wantedBy: 6, ofWhomLately: 1 },
  employers: { text: 'What does a micro-credential tell somebody who hires outside education?', state: 'open', wantedBy: 4, ofWhomLately: 0 },
  'who-reads': { text: 'Does a score depend on who reads the submission?', state: 'merged', mergedInto: 'same-score' },
} as const satisfies Record<string, DemoQuestion>;

export type DemoQuestionKey = keyof typeof demoQuestions;
export const demoQuestionEntries = Object.entries(demoQuestions) as [DemoQuestionKey, DemoQuestion][];
