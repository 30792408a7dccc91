import { expect, it } from 'vitest';
import { markedWords } from './marked-words.ts';

it('marks each place once, where one lies within another too', () => {
  expect(markedWords('free money now', [{ start: 5, end: 10 }, { start: 0, end: 10 }, { start: 11, end: 14 }])).toEqual([
    { text: 'free money', isMarked: true },
    { text: ' ', isMarked: false },
    { text: 'now', isMarked: true },
  ]);
});

it('shows what stands around the first of them', () => {
  const stretches = markedWords(`${'a '.repeat(100)}casino${' b'.repeat(100)}`, [{ start: 200, end: 206 }]);
  expect(stretches.map(({ text }) => text.length)).toEqual([2, 90, 6, 90, 2]);
  expect(stretches.find(({ isMarked }) => isMarked)?.text).toBe('casino');
});
