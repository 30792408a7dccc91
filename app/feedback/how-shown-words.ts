import type { Attribution } from '#domain/attribution.ts';
import { type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { capital } from '#app/perspectives/perspective-mark.tsx';

/** What authors and others who give feedback see beside one's words; without a perspective, before one was chosen. */
export function shownHereWords(shown: Attribution, perspective: PerspectiveKey | null): string {
  if (shown === 'named') return t`Those who ask and others who give feedback here see your words with your name.`;
  if (shown === 'anonymous') return t`Those who ask and others who give feedback here see your words, without name or perspective.`;
  return t`Those who ask and others who give feedback here see your words and ${perspective === null ? t`what you speak as` : `“${capital(perspectiveWord(perspective))}”`}, not your name.`;
}

/** What others see who read what was said and what became of it: everybody, or only those whom it concerns. */
export function shownToAllWords(isPublic: boolean, shown: Attribution): string {
  if (!isPublic) return t`What is said here is not public: those who ask read it, with their community or who took part, and who gives feedback.`;
  return shown === 'named'
    ? t`What is said here, and what became of it, stands on a public page, your words with your name.`
    : t`What is said here, and what became of it, stands on a public page. A name stands there only of who is shown with it, a perspective only where three or more share it.`;
}
