import { describe, expect, it } from 'vitest';
import { groupConsensus } from './consensus.ts';
import { majorities } from './majority.ts';
import { nextStatement, nextStatements, priorityOf } from './next-statement.ts';
import { perspectiveParts, withheldSmall } from './perspective-parts.ts';
import { likelihood, oneProportion, twoProportions } from './proportion-tests.ts';
import { type Compared, representativeStatements } from './representative-statements.ts';
import type { Tally } from './tally.ts';

const tally = (agrees: number, disagrees: number, passes = 0): Tally => ({ agrees, disagrees, seen: agrees + disagrees + passes });
const compared = (statementId: string, group: Tally, others: Tally): Compared => ({ statementId, group, others });

describe('the tests of proportions', () => {
  it('one: 2 sqrt(n + 1) ((s + 1) / (n + 1) - 1/2)', () => {
    // 8 of 8: 2 x 3 x (9/9 - 1/2) = 3. 3 of 8: 6 x (4/9 - 1/2) = -1/3. Without votes: 2 x 1 x (1 - 1/2) = 1.
    expect([oneProportion(8, 8), oneProportion(3, 8), oneProportion(0, 0)]).toEqual([3, -1 / 3, 1].map((z) => expect.closeTo(z, 9) as number));
    expect([likelihood(8, 8), likelihood(0, 0)]).toEqual([0.9, 0.5]);
  });

  it('two: the difference over sqrt(p (1 - p) (1/n1 + 1/n2)), one added to all counts', () => {
    // 8 of 9 against 2 of 9: 9/10 and 3/10, pooled 12/20; 0.6 / sqrt(0.6 x 0.4 x 0.2) = 0.6 / 0.219089 = 2.738613.
    expect(twoProportions(8, 9, 2, 9)).toBeCloseTo(2.738613, 6);
    // Everybody says so: pooled share 1.
    expect(twoProportions(4, 4, 6, 6)).toBe(0);
  });
});

it('what all groups agree on is the product of their shares, beside its geometric mean', () => {
  // 9/10 x 4/10 = 0.36; its square root is 0.6.
  expect(groupConsensus([tally(8, 0), tally(3, 5)])).toEqual({ product: 0.36, geometricMean: 0.6 });
  expect(groupConsensus([tally(8, 0)])).toEqual({ product: 0.9, geometricMean: 0.9 });
});

describe('what represents a group', () => {
  it('is what it says, and says more than others', () => {
    // a: 8 of 8 against 1 of 8: pa 0.9, pat 3, ra 0.9 / 0.2 = 4.5, rat (9/9 - 2/9) / sqrt(11/18 x 7/18 x 2/9) = 0.777778 / 0.229808 = 3.384456.
    const [first, ...more] = representativeStatements([compared('a', tally(8, 0), tally(1, 7)), compared('both', tally(8, 0), tally(8, 0))]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ statementId: 'a', side: 'agree', leaning: { likelihood: 0.9, deviate: 3, ratio: 4.5, ratioDeviate: expect.closeTo(3.384456, 5) as number } });
  });

  it('shows agreements before disagreements, each the stronger first', () => {
    const found = representativeStatements([
      compared('no', tally(0, 10), tally(10, 0)),
      compared('weaker', tally(8, 2), tally(1, 9)),
      compared('stronger', tally(10, 0), tally(1, 9)),
    ]);
    expect(found.map(({ statementId, side }) => `${statementId} ${side}`)).toEqual(['stronger agree', 'weaker agree', 'no disagree']);
  });

  it('is no more than five statements, and those that are equal to the fifth', () => {
    const said = (against: number) => Array.from({ length: 8 }, (_, place) => compared(`s${place}`, tally(0, 10 + (place < against ? 1 : 0)), tally(10, 0)));
    expect(representativeStatements(said(5)).map(({ statementId }) => statementId)).toEqual(['s0', 's1', 's2', 's3', 's4']);
    expect(representativeStatements(said(4))).toHaveLength(8);
  });

  it('is none where nothing qualifies and more than five come equally near', () => {
    expect(representativeStatements(Array.from({ length: 6 }, (_, place) => compared(`s${place}`, tally(0, 2), tally(1, 1))))).toEqual([]);
  });

  it('where nothing qualifies is the best agreement, or else what comes nearest', () => {
    // 3 of 4: pa 4/6 > 1/2, ra (4/6) / (3/6) > 1, but pat 2 sqrt 5 (4/5 - 1/2) = 1.3416 and rat (4/5 - 3/5) / sqrt(0.7 x 0.3 x 0.4) = 0.69.
    expect(representativeStatements([compared('best', tally(3, 1), tally(2, 2)), compared('worse', tally(1, 3), tally(1, 3))]).map(({ statementId }) => statementId)).toEqual(['best']);
    expect(representativeStatements([compared('less', tally(0, 2), tally(0, 2)), compared('near', tally(0, 2), tally(1, 1))])).toMatchObject([{ statementId: 'near', side: 'disagree' }]);
    expect(representativeStatements([])).toEqual([]);
  });

  it('passes over as its best agreement what nobody of it took a side on', () => {
    expect(representativeStatements([compared('passed', tally(0, 0), tally(0, 9)), compared('agreed', tally(9, 0), tally(0, 9))]).map(({ statementId }) => statementId)).toEqual(['agreed']);
  });
});

it('a majority is more than half of everybody, significantly', () => {
  const all = [
    { statementId: 'half', tally: tally(5, 5) },
    { statementId: 'most', tally: tally(9, 1) },
    { statementId: 'against', tally: tally(0, 10) },
    // 3 of 3: 2 x 2 x (4/4 - 1/2) = 2, share 4/5; product 1.6 is less than 10/12 x 2 sqrt 11 (10/11 - 1/2) = 2.26.
    { statementId: 'few', tally: tally(3, 0) },
  ];
  const { agree, disagree } = majorities(all);
  expect([agree, disagree].map((side) => side.map(({ statementId }) => statementId))).toEqual([['most', 'few'], ['against']]);
});

describe('perspectives', () => {
  const declared = (...counts: [perspective: 'educator' | 'developer' | 'funder' | 'researcher' | 'other', people: number][]) => counts.flatMap(([perspective, people]) => Array.from({ length: people }, () => perspective));
  const partsOf = (...counts: Parameters<typeof declared>) => perspectiveParts(declared(...counts)).map(({ perspective, rows }) => [perspective, rows.length]);

  it('under five are merged into others', () => {
    expect(partsOf(['educator', 9], ['developer', 5], ['funder', 3], ['researcher', 2])).toEqual([['educator', 9], ['developer', 5], ['other', 5]]);
  });

  it('under five together take the next smallest with them, so that no difference tells of them', () => {
    expect(partsOf(['educator', 9], ['developer', 5], ['funder', 1])).toEqual([['educator', 9], ['other', 6]]);
    expect(partsOf(['educator', 9], ['funder', 4])).toEqual([['other', 13]]);
  });

  it('of fewer than five people in all make no part', () => {
    expect(partsOf(['educator', 2], ['funder', 2])).toEqual([]);
    expect(partsOf()).toEqual([]);
  });

  it('that few saw a statement of are not shown, nor the next smallest where a difference would tell', () => {
    expect(withheldSmall([tally(9, 0), tally(5, 1), tally(2, 1)])).toEqual([tally(9, 0), null, null]);
    expect(withheldSmall([tally(9, 0), tally(2, 1), tally(3, 1)])).toEqual([tally(9, 0), null, null]);
    expect(withheldSmall([tally(9, 0), tally(0, 0)])).toEqual([tally(9, 0), tally(0, 0)]);
  });
});

describe('the next statement', () => {
  it('is worth more the fewer saw it, the more it divides, and the less it is passed over', () => {
    // Unseen: p 1/2, a 1/2: (1/2 x 1 x 1/2 x 9)^2 = 5.0625.
    expect(priorityOf({ statementId: 's', tally: tally(0, 0), extremity: 0 })).toBe(5.0625);
    // Seen by 5, of whom 3 agreed and 1 passed: p 2/7, a 4/7; (5/7 x 2 x 4/7 x (1 + 8/2))^2 = (200/49)^2.
    expect(priorityOf({ statementId: 's', tally: tally(3, 1, 1), extremity: 1 })).toBeCloseTo((200 / 49) ** 2, 9);
  });

  it('is drawn alike for the same seed, and in the end each of those that are left', () => {
    const candidates = ['a', 'b', 'c'].map((statementId) => ({ statementId, tally: tally(0, 0), extremity: 0 }));
    expect(nextStatement(candidates, 7)).toBe(nextStatement(candidates, 7));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => nextStatement(candidates, seed)))).toEqual(new Set(['a', 'b', 'c']));
    expect(nextStatement([], 7)).toBeNull();
  });

  it('is told ahead as it is drawn once those before it were voted on', () => {
    const candidates = ['a', 'b', 'c', 'd'].map((statementId) => ({ statementId, tally: tally(0, 0), extremity: 0 }));
    for (const seed of [1, 2, 3, 4, 5]) {
      const [first = '', ...after] = nextStatements(candidates, seed, 3);
      expect(first).toBe(nextStatement(candidates, seed));
      expect(after).toEqual(nextStatements(candidates.filter(({ statementId }) => statementId !== first), seed + 1, 2));
    }
    expect(nextStatements(candidates, 1, 9).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });
});
