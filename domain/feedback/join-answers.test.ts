import { describe, expect, it } from 'vitest';
import { ROUND_LIMITS } from './feedback-round.ts';
import { joinAnswers } from './join-answers.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 15, minute));
const answer = (given: { rating?: number; choice?: string; text?: string; minute?: number }) => ({ rating: given.rating ?? null, choice: given.choice ?? null, text: given.text ?? '', answeredAt: at(given.minute ?? 0) });

describe('two answers of one person', () => {
  it('become the later of ratings and choices, whichever of the two gave it', () => {
    expect(joinAnswers(answer({ rating: 1, choice: 'Yes' }), answer({ rating: 4, choice: 'No', minute: 1 }))).toEqual(answer({ rating: 4, choice: 'No', minute: 1 }));
    expect(joinAnswers(answer({ rating: 1, minute: 1 }), answer({ rating: 4, choice: 'No' }))).toEqual(answer({ rating: 1, choice: 'No', minute: 1 }));
  });

  it('keep the words of both, once where one says all of the other', () => {
    const texts = (earlier: string, later: string) => joinAnswers(answer({ text: earlier }), answer({ text: later, minute: 1 })).text;
    expect([texts('Hours.', 'Trust.'), texts('Hours.', 'Hours. Trust.'), texts('Hours. Trust.', 'Trust.'), texts('Hours.', ''), texts('', 'Trust.')]).toEqual(['Hours.\n\nTrust.', 'Hours. Trust.', 'Hours. Trust.', 'Hours.', 'Trust.']);
  });

  it('keep the longer words where both together are longer than an answer may be', () => {
    const [long, longer] = ['a'.repeat(ROUND_LIMITS.answer - 10), 'b'.repeat(ROUND_LIMITS.answer - 5)];
    expect(joinAnswers(answer({ text: longer }), answer({ text: long, minute: 1 })).text).toBe(longer);
    expect(joinAnswers(answer({ text: long }), answer({ text: longer, minute: 1 })).text).toBe(longer);
  });
});
