import { demoId } from './demo-id.ts';

/** A paragraph of the notes of a demo room, and the person of the demo (`key`) who wrote it. */
type DemoLine = { by: string; words: string };
export type DemoPart =
  | (DemoLine & { kind: 'heading' | 'paragraph' })
  | { kind: 'list' | 'tasks'; entries: (DemoLine & { isDone?: boolean })[] }
  | (DemoLine & { kind: 'decision' });

/** What the second room of the morning has written so far: some of its prompts are answered, some wait. */
export const withoutFacesNotes: readonly DemoPart[] = [
  { kind: 'heading', by: 'facilitator-2', words: 'What we heard' },
  { kind: 'paragraph', by: 'teacher-4', words: 'We watched four minutes with the sound on and the picture covered. Everybody could tell when the class began to argue with each other instead of answering the teacher.' },
  { kind: 'paragraph', by: 'coach-2', words: 'With the picture back and every face blurred, three of five readers still gave the same score on questioning. On relationships nobody dared to give one.' },
  { kind: 'heading', by: 'facilitator-2', words: 'Agreements' },
  {
    kind: 'list',
    entries: [
      { by: 'teacher-4', words: 'Sound, hands and the board carry most of what the rubric asks about talk.' },
      { by: 'developer-3', words: 'A submission says what was hidden, and the assessor says what could not be judged because of it.' },
      { by: 'administrator-2', words: 'A school signs once for the year, not for each video.' },
    ],
  },
  { kind: 'decision', by: 'facilitator-2', words: 'The row on relationships is not scored from a video without faces. It takes a second piece of evidence.' },
  { kind: 'heading', by: 'facilitator-2', words: 'Disagreements' },
  { kind: 'paragraph', by: 'researcher-1', words: 'Whether blurring by software is safe enough. Two of us would only trust a camera that never points at the class.' },
  { kind: 'heading', by: 'facilitator-2', words: 'Recommendations' },
  {
    kind: 'tasks',
    entries: [
      { by: 'developer-3', words: 'Write one page on how to film a lesson so that no pupil can be recognised.', isDone: true },
      { by: 'coach-2', words: 'Score ten of the blurred videos twice and publish how often two assessors agree.' },
      { by: 'administrator-2', words: 'Ask the union which of these recordings may leave the building.' },
    ],
  },
  { kind: 'heading', by: 'facilitator-2', words: 'Open questions' },
];

/** What the fourth room has written: it is about to agree. */
export const usefulFeedbackNotes: readonly DemoPart[] = [
  { kind: 'heading', by: 'facilitator-3', words: 'What we heard' },
  { kind: 'paragraph', by: 'teacher-6', words: 'Two of the three notes praise the lesson and name no minute of it. Nobody here could say what to do on Monday.' },
  { kind: 'paragraph', by: 'coach-6', words: 'The third says: “At 2:10 you answered your own question. Wait, and count to five.” Everybody would try that.' },
  { kind: 'heading', by: 'facilitator-3', words: 'Agreements' },
  {
    kind: 'list',
    entries: [
      { by: 'coach-6', words: 'A note names a minute, what was seen there, and one thing to try.' },
      { by: 'administrator-3', words: 'One note for each row of the rubric is enough; three are not read.' },
    ],
  },
  { kind: 'heading', by: 'facilitator-3', words: 'Disagreements' },
  { kind: 'heading', by: 'facilitator-3', words: 'Recommendations' },
  { kind: 'heading', by: 'facilitator-3', words: 'Open questions' },
];

/** What the two rooms of the early morning found. */
export const soundNotes: readonly DemoPart[] = [
  { kind: 'heading', by: 'facilitator-1', words: 'What we heard' },
  { kind: 'paragraph', by: 'teacher-1', words: 'With the picture covered, all of us could tell who asked and who answered, and how long the teacher waited.' },
  { kind: 'heading', by: 'facilitator-1', words: 'Agreements' },
  { kind: 'list', entries: [{ by: 'developer-1', words: 'A submission may be sound alone where the claim is about talk.' }, { by: 'teacher-1', words: 'Two microphones are worth more than a better camera.' }] },
  { kind: 'heading', by: 'facilitator-1', words: 'Recommendations' },
  { kind: 'tasks', entries: [{ by: 'developer-1', words: 'Add “sound alone” to the guideline, with one example.' }] },
  { kind: 'decision', by: 'facilitator-1', words: 'We ask the afternoon whether sound alone needs the pupils’ consent as well.' },
];
export const lightNotes: readonly DemoPart[] = [
  { kind: 'heading', by: 'facilitator-2', words: 'What we heard' },
  { kind: 'paragraph', by: 'coach-1', words: 'From the back of the room the camera sees the teacher and nobody’s work. From the side it sees hands, and the board only at an angle.' },
  { kind: 'heading', by: 'facilitator-2', words: 'Agreements' },
  { kind: 'paragraph', by: 'administrator-1', words: 'No place is right for all claims: whoever submits says why the camera stood where it stood.' },
  { kind: 'heading', by: 'facilitator-2', words: 'Open questions' },
  { kind: 'paragraph', by: 'coach-1', words: 'May a submission be put together from two cameras, or is that editing?' },
];

/** The document of a room of the demo. */
export const documentIdOf = (summitSlug: string, roomSlug: string): string => demoId(`document ${summitSlug} ${roomSlug}`);
