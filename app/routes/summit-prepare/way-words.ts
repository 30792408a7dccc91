import type { PreparationStep } from '#domain/summit-life.ts';
import { t } from '#domain/words/t.ts';

/** The way to the page on which a step is done. */
export const wayWords: Record<PreparationStep['page'], string> = {
  description: t`Go to the description`,
  agenda: t`Go to the agenda`,
  questions: t`Go to the questions`,
  invitations: t`Go to the invitations`,
  reading: t`Go to the reading`,
};
