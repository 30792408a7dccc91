import type { SubjectKind } from '#domain/feedback/subject.ts';
import { conflict, type Refusal } from '#domain/refusal.ts';

const where: Record<SubjectKind, string> = { credential: 'in the studio', report: 'where the report is composed' };
const why = {
  meanwhile: 'Somebody wrote there since you opened this. Look at it as it reads now, and press again.',
  changed: 'The words there are no longer as they were asked about. Both stand below: write the place yourself',
  several: 'The quoted words stand there more than once, so it is not clear which are meant. Write the place yourself',
};

/** Why a suggestion is not written by a press, with what to do instead. */
export const writingRefused = (kind: SubjectKind, reason: keyof typeof why): Refusal => conflict('words-changed', reason === 'meanwhile' ? why.meanwhile : `${why[reason]} ${where[kind]}, then say what became of the remark.`);
