import type { Attribution } from '../attribution.ts';
import { onePerspectiveWords, type PerspectiveKey, perspectiveWord } from '../perspective.ts';
import { t } from '../words/t.ts';

export type ShownSelf = { name: string; speaksAs: PerspectiveKey; attribution: Attribution };

/** As whom somebody is shown in reports, as it is said to them: "Ada Byron, coach", "a coach", "somebody not named". */
export function ownShownWords({ name, speaksAs, attribution }: ShownSelf): string {
  if (attribution === 'named') return `${name}, ${perspectiveWord(speaksAs)}`;
  return attribution === 'perspective' ? onePerspectiveWords(speaksAs) : t`somebody not named`;
}
