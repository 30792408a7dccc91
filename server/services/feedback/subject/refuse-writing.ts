import type { SubjectKind } from '#domain/feedback/subject.ts';
import { conflict, type Refusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

type Why = 'meanwhile' | 'changed' | 'several';

const words: Record<Why, (kind: SubjectKind) => string> = {
  meanwhile: () => t`Somebody wrote there since you opened this. Look at it as it reads now, and press again.`,
  changed: (kind) =>
    kind === 'credential'
      ? t`The words there are no longer as they were asked about. Both stand below: write the place yourself in the studio, then say what became of the remark.`
      : t`The words there are no longer as they were asked about. Both stand below: write the place yourself where the report is composed, then say what became of the remark.`,
  several: (kind) =>
    kind === 'credential'
      ? t`The quoted words stand there more than once, so it is not clear which are meant. Write the place yourself in the studio, then say what became of the remark.`
      : t`The quoted words stand there more than once, so it is not clear which are meant. Write the place yourself where the report is composed, then say what became of the remark.`,
};

/** Why a suggestion is not written by a press, with what to do instead. */
export const writingRefused = (kind: SubjectKind, why: Why): Refusal => conflict('words-changed', words[why](kind));
