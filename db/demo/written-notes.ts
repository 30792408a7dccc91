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

/** The document of a room of the demo. */
export const documentIdOf = (summitSlug: string, roomSlug: string): string => demoId(`document ${summitSlug} ${roomSlug}`);
