import { describe, expect, it } from 'vitest';
import { weighKept } from './weigh-kept.ts';

const questions = [{ id: 'a', text: 'Who pays?', points: 3, people: 2 }, { id: 'b', text: 'Who reads?', points: 0, people: 0 }];

describe('the questions of a summit', () => {
  it('weigh what was given here and where it was held together', () => {
    expect(weighKept(questions, { strategicQuestions: { b: { points: 46, people: 31 } } })).toEqual([{ ...questions[1], points: 46, people: 31 }, questions[0]]);
  });

  it('stay as they are where it was held here', () => {
    expect(weighKept(questions, null)).toEqual(questions);
  });
});
