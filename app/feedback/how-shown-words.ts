import type { Attribution } from '#domain/attribution.ts';
import { type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import { capital } from '#app/perspectives/perspective-mark.tsx';

/** What authors and others who give feedback see beside one's words; without a perspective, before one was chosen. */
export function shownHereWords(shown: Attribution, perspective: PerspectiveKey | null): string {
  if (shown === 'named') return 'Those who ask and others who give feedback here see your words with your name.';
  if (shown === 'anonymous') return 'Those who ask and others who give feedback here see your words, without name or perspective.';
  return `Those who ask and others who give feedback here see your words and ${perspective === null ? 'what you speak as' : `“${capital(perspectiveWord(perspective))}”`}, not your name.`;
}

/** What others see who read what was said and what became of it: everybody, or only those whom it concerns. */
export function shownToAllWords(isPublic: boolean, shown: Attribution): string {
  if (!isPublic) return 'What is said here is not public: those who ask read it, with their community or who took part, and who gives feedback.';
  const page = 'What is said here, and what became of it, stands on a public page';
  return shown === 'named' ? `${page}, your words with your name.` : `${page}. A name stands there only of who is shown with it, a perspective only where three or more share it.`;
}
