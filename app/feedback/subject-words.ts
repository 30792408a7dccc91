import type { SubjectKind } from '#domain/feedback/subject.ts';
import { t } from '#domain/words/t.ts';

type Words = {
  /** What is read, as in "Feedback on …". */
  draft: string;
  /** The same where it stands in a sentence: "… to read the draft of a micro-credential". */
  read: string;
  /** What one presses, and how one reads. */
  how: string;
  /** "… gave 3 remarks on this draft." */
  here: string;
  /** Where it is written: "in the studio". */
  where: string;
};

/** How pages of feedback speak of what was asked about. */
export const wordsOfSubject: Record<SubjectKind, Words> = {
  credential: {
    draft: t`Draft of a micro-credential`,
    read: t`the draft of a micro-credential and say what would make it better`,
    how: t`Read as you would a plan from a colleague. Press any sentence or rubric cell to say something about it.`,
    here: t`this draft`,
    where: t`in the studio`,
  },
  report: {
    draft: t`Report of a summit`,
    read: t`what is to be reported of a summit, and say whether it is true to the rooms and what is missing`,
    how: t`Read it section by section. Press any sentence to say something about it, or speak of a section as a whole.`,
    here: t`this report`,
    where: t`where it is composed`,
  },
};
