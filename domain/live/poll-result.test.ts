import { describe, expect, it } from 'vitest';
import { answerWords } from './answer-words.ts';
import type { PollAnswer } from './poll.ts';
import { pollResult } from './poll-result.ts';

const ranking = (...order: number[]): PollAnswer => ({ kind: 'ranking', order });
const words = (given: string): PollAnswer => ({ kind: 'words', words: given });
const told = (result: ReturnType<typeof pollResult>): string[] => result.map(({ label, count }) => `${label} ${count}`);

describe('the result of a poll', () => {
  it('counts who chose each choice, in the order of the choices, those that nobody chose too', () => {
    const answers = [2, 0, 2].map((choice): PollAnswer => ({ kind: 'choice', choice }));
    expect(told(pollResult({ kind: 'choice', choices: ['Video', 'Essay', 'Visit'] }, answers))).toEqual(['Video 1', 'Essay 0', 'Visit 2']);
  });

  it('counts who gave each number from 1 to 5', () => {
    const answers = [5, 4, 5, 1].map((value): PollAnswer => ({ kind: 'scale', value }));
    expect(told(pollResult({ kind: 'scale', choices: [] }, answers))).toEqual(['1 1', '2 0', '3 0', '4 1', '5 2']);
  });

  // Four choices give 3, 2, 1 and 0 points.
  // A > B > C > D gives A 3, B 2, C 1; B > A > D > C gives B 3, A 2, D 1; B > C > A > D gives B 3, C 2, A 1.
  it('gives each choice a point for each that it was put before', () => {
    const answers = [ranking(0, 1, 2, 3), ranking(1, 0, 3, 2), ranking(1, 2, 0, 3)];
    expect(told(pollResult({ kind: 'ranking', choices: ['A', 'B', 'C', 'D'] }, answers))).toEqual(['B 8', 'A 6', 'C 3', 'D 1']);
  });

  // Three put A > B > C, two put B > C > A: A has 3 x 2 = 6, B has 3 x 1 + 2 x 2 = 7, C has 2 x 1 = 2. Most first choices do not win.
  it('lets a choice win that all find good over one that most put first', () => {
    const answers = [ranking(0, 1, 2), ranking(0, 1, 2), ranking(0, 1, 2), ranking(1, 2, 0), ranking(1, 2, 0)];
    expect(told(pollResult({ kind: 'ranking', choices: ['A', 'B', 'C'] }, answers))).toEqual(['B 7', 'A 6', 'C 2']);
  });

  it('gives as many points as there are pairs of choices, for every ranking', () => {
    const points = pollResult({ kind: 'ranking', choices: ['A', 'B', 'C', 'D', 'E'] }, [ranking(4, 2, 0, 1, 3), ranking(0, 1, 2, 3, 4)]).map(({ count }) => count);
    expect(points.reduce((sum, count) => sum + count, 0)).toBe(2 * 10);
  });

  it('counts words that differ in case alone as one, the most frequent first, others by the alphabet and not by when they came', () => {
    expect(told(pollResult({ kind: 'words', choices: [] }, ['Zeal', 'trust', 'Time', 'Trust', 'money'].map(words)))).toEqual(['trust 2', 'money 1', 'Time 1', 'Zeal 1']);
  });

  it('is empty or nought while nobody has answered', () => {
    expect(told(pollResult({ kind: 'ranking', choices: ['A', 'B'] }, []))).toEqual(['A 0', 'B 0']);
    expect(pollResult({ kind: 'words', choices: [] }, [])).toEqual([]);
  });
});

describe('an answer in words', () => {
  it('names the choice, the number, the order or the words', () => {
    const choices = ['Video', 'Essay', 'Visit'];
    const answers: PollAnswer[] = [{ kind: 'choice', choice: 1 }, { kind: 'scale', value: 4 }, ranking(2, 0, 1), words('trust')];
    expect(answers.map((answer) => answerWords({ choices }, answer))).toEqual(['Essay', '4 of 5', 'Visit, Video, Essay', 'trust']);
  });
});
