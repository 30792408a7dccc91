import { ROUND_LIMITS } from './feedback-round.ts';

type Answer = { rating: number | null; choice: string | null; text: string; answeredAt: Date };

/**
 * One answer of two that one person gave to a question, as a guest and by their account: what they said last of what holds one value, and the words of both.
 * Of equally late ones the first given here counts as the later.
 */
export function joinAnswers<Given extends Answer>(kept: Given, brought: Given): Given {
  const [earlier, later] = brought.answeredAt > kept.answeredAt ? [kept, brought] : [brought, kept];
  return { ...later, rating: later.rating ?? earlier.rating, choice: later.choice ?? earlier.choice, text: joinWords(earlier.text, later.text) };
}

function joinWords(earlier: string, later: string): string {
  if (later.includes(earlier)) return later;
  if (earlier.includes(later)) return earlier;
  const both = `${earlier}\n\n${later}`;
  if (both.length <= ROUND_LIMITS.answer) return both;
  // No answer may be longer than the field in which its giver could change it; cut in the middle, both would say what nobody said.
  return earlier.length > later.length ? earlier : later;
}
