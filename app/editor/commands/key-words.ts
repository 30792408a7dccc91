import { t } from '#domain/words/t.ts';

/** What stands on keys that are no letters. */
export const keyWords: Record<string, string> = {
  Shift: t`Shift`,
  Enter: t`Enter`,
  Escape: t`Escape`,
  ArrowUp: t`ArrowUp`,
  ArrowDown: t`ArrowDown`,
};
