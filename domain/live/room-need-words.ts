import type { AccessNeed } from '../access-need.ts';
import { t } from '../words/t.ts';

/** What a room offers where it meets an access need. */
export const roomNeedWords = (): Record<AccessNeed, string> => ({
  captions: t`Captions`,
  'sign-language': t`Sign language`,
  'step-free': t`Step-free`,
  'screen-reader': t`Works with screen readers`,
});
