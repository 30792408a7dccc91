import { t } from './words/t.ts';

/** What would help somebody take part; shown to conveners and facilitators only. */
export const accessNeeds = ['captions', 'sign-language', 'step-free', 'screen-reader'] as const;
export type AccessNeed = (typeof accessNeeds)[number];
export const accessNeedWords = (): Record<AccessNeed, string> => ({
  captions: t`Captions`,
  'sign-language': t`Sign language`,
  'step-free': t`Step-free room`,
  'screen-reader': t`I use a screen reader`,
});
