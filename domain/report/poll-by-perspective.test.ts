import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { pollByPerspective, SMALLEST_SHOWN } from './poll-by-perspective.ts';

const votes = (counts: Partial<Record<PerspectiveKey, [yes: number, no: number]>>) =>
  Object.entries(counts).flatMap(([key, [yes, no]]) => Array.from({ length: yes + no }, (_, place) => ({ key: key as PerspectiveKey, answer: { kind: 'choice' as const, choice: place < yes ? 0 : 1 } })));
const poll = { kind: 'choice' as const, choices: ['Yes', 'No'] };

test('each perspective with five answers or more is told, row by row', () => {
  expect(pollByPerspective(poll, votes({ teacher: [4, 2], developer: [1, 4] }))).toEqual([
    { key: 'teacher', votes: 6, counts: [4, 2] },
    { key: 'developer', votes: 5, counts: [1, 4] },
  ]);
});

test('one with fewer hides the smallest shown one too, which would tell it otherwise', () => {
  expect(pollByPerspective(poll, votes({ teacher: [4, 2], developer: [9, 4], funder: [1, 0] })).map(({ key, counts }) => [key, counts !== null])).toEqual([['teacher', false], ['developer', true], ['funder', false]]);
});

test('rankings are not told apart', () => {
  expect(pollByPerspective({ kind: 'ranking', choices: ['a', 'b'] }, [{ key: 'teacher', answer: { kind: 'ranking', order: [0, 1] } }])).toEqual([]);
});

test('what is hidden is nobody, or five answers at least, or all', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 9, maxLength: 9 }), (counts) => {
      const lines = pollByPerspective(poll, votes(Object.fromEntries(perspectiveKeys.map((key, place) => [key, [counts[place] ?? 0, 0]]))));
      const all = counts.reduce((sum, each) => sum + each, 0);
      const hidden = all - lines.reduce((sum, { votes: own }) => sum + (own ?? 0), 0);
      expect(hidden === 0 || hidden >= SMALLEST_SHOWN || hidden === all).toBe(true);
    }),
  );
});
