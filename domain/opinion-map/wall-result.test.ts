import { expect, it } from 'vitest';
import { wallResult } from './wall-result.ts';

const tally = (agrees: number, seen: number) => ({ agrees, disagrees: 0, seen });
const agreement = (statementId: string, ...byGroup: ReturnType<typeof tally>[]) => ({ statementId, product: 0, geometricMean: 0, byGroup, byPerspective: [] });
const groups = [{ people: 31, representative: [] }, { people: 19, representative: [] }];
const textOf = (id: string) => `Statement ${id}`;

it('tells what more than half of each group agrees with, in its order, and nothing that one group does not', () => {
  const agreements = [agreement('1', tally(9, 10), tally(8, 10)), agreement('2', tally(10, 10), tally(5, 10)), agreement('3', tally(6, 10), tally(6, 10)), agreement('4', tally(9, 10), tally(0, 0))];
  expect(wallResult({ groups, agreements }, textOf)).toEqual({ groups: [31, 19], agreed: [{ text: 'Statement 1', shares: [0.9, 0.8] }, { text: 'Statement 3', shares: [0.6, 0.6] }] });
});

it('tells nothing that fewer than five of a group have seen, or that is not to be shown', () => {
  const agreements = [agreement('1', tally(9, 10), tally(4, 4)), agreement('2', tally(9, 10), tally(5, 5)), agreement('3', tally(9, 10), tally(5, 5))];
  expect(wallResult({ groups, agreements }, (id) => (id === '2' ? null : id))?.agreed.map(({ text }) => text)).toEqual(['3']);
});

it('tells no more than a hall reads at once, and nothing of too few people for a map', () => {
  const agreements = ['1', '2', '3', '4', '5'].map((id) => agreement(id, tally(5, 5), tally(5, 5)));
  expect(wallResult({ groups, agreements }, textOf)?.agreed).toHaveLength(4);
  expect(wallResult({ groups: [], agreements: [] }, textOf)).toBeNull();
});
