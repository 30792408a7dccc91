import { describe, expect, it } from 'vitest';
import { pointsLeft, proposeQuestionSchema } from './strategic-question.ts';

describe('a strategic question', () => {
  it('is one sentence that asks', () => {
    expect(proposeQuestionSchema.parse({ text: ' Who pays for the second reading? ' }).text).toBe('Who pays for the second reading?');
    const reasons = proposeQuestionSchema.safeParse({ text: 'Funding of second readings' }).error?.issues.map((issue) => issue.message);
    expect(reasons).toEqual(['End the question with a question mark.']);
  });

  it('costs points only while it is open', () => {
    expect(pointsLeft([])).toBe(10);
    expect(pointsLeft([{ points: 5, state: 'open' }, { points: 3, state: 'answered' }, { points: 1, state: 'open' }])).toBe(4);
  });
});
