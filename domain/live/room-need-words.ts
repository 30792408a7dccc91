import type { AccessNeed } from '../access-need.ts';

/** What a room offers where it meets an access need. */
export const roomNeedWords: Record<AccessNeed, string> = {
  captions: 'Captions',
  'sign-language': 'Sign language',
  'step-free': 'Step-free',
  'screen-reader': 'Works with screen readers',
};
