/** What would help somebody take part; shown to conveners and facilitators only. */
export const accessNeeds = ['captions', 'sign-language', 'step-free', 'screen-reader'] as const;
export type AccessNeed = (typeof accessNeeds)[number];
export const accessNeedWords: Record<AccessNeed, string> = {
  captions: 'Captions',
  'sign-language': 'Sign language',
  'step-free': 'Step-free room',
  'screen-reader': 'I use a screen reader',
};
