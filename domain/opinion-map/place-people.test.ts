import { describe, expect, it } from 'vitest';
import { drawnVotes } from '#test/support/opinion-votes.ts';
import { extremities } from './extremity.ts';
import { defaultParameters } from './parameters.ts';
import { principalComponents } from './principal-components.ts';
import { projectPeople } from './project-people.ts';
import { voteMatrix } from './vote-matrix.ts';
import { whoIsGrouped } from './who-is-grouped.ts';

const ROOT = Math.SQRT1_2;
const close = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 6) as number);
const placesOf = (lines: string[], out: string[] = []) => {
  const matrix = voteMatrix(drawnVotes(lines, out));
  return projectPeople(matrix, principalComponents(matrix));
};

describe('principal components', () => {
  it('lie along what people are divided on', () => {
    // Columns (1, 1, -1, -1) and (1, 1, -1, -1): means 0; covariance [[4, 4], [4, 4]] with eigenvalue 8 along (1, 1)/sqrt 2, and 0.
    const found = principalComponents(voteMatrix(drawnVotes(['++', '++', '--', '--'])));
    expect(found.centre).toEqual([0, 0]);
    expect(found.loadings[0]).toEqual(close([ROOT, ROOT]));
    expect(found.loadings[1]).toEqual([0, 0]);
  });

  it('have their largest loading positive', () => {
    // (1, 1, -1) against (-1, -1, 1), with means 1/3 and -1/3: along (1, -1)/sqrt 2. Both loadings are as large: the first decides.
    expect(principalComponents(voteMatrix(drawnVotes(['+-', '+-', '-+']))).loadings[0]).toEqual(close([ROOT, -ROOT]));
  });

  it('take a vote that was not cast for the mean of those that were', () => {
    // Means of cast votes: s00 (1 + 1 - 1) / 3 = 1/3, s01 (1 - 1) / 2 = 0.
    expect(principalComponents(voteMatrix(drawnVotes(['++', '+.', '--']))).centre).toEqual(close([1 / 3, 0]));
  });
});

describe('a person’s place', () => {
  it('is the sum of their votes along the axes', () => {
    // (1 - 0) x 0.7071 x 2 = 1.414214, times sqrt(2 / 2).
    expect(placesOf(['++', '++', '--', '--'])).toEqual([1.414214, 1.414214, -1.414214, -1.414214].map((x) => ({ x, y: 0 })));
  });

  it('is stretched by sqrt(statements / votes) where somebody voted on little', () => {
    // Of ++, --, +.: means 1/3 and 0, centred rows (2/3, 1), (-4/3, -1), (2/3, 0).
    // Covariance [[24/9, 2], [2 + 0, 2]] + ...: the third row adds nothing to the off-diagonal; [[8/3, 2], [2, 2]].
    // Eigenvalue (14/3 + sqrt((2/3)^2 + 16)) / 2 = 4.360925; along (2, 4.360925 - 8/3) = (2, 1.694258), length 2.621118: (0.763033, 0.646388).
    // Third person: sqrt(2 / 1) x 2/3 x 0.763033 = 0.719394; unstretched it would be 0.508689.
    expect(placesOf(['++', '--', '+.'])[2]?.x).toBeCloseTo(0.719394, 4);
  });

  it('does not change with the votes on a statement that was moderated out, which keeps its column', () => {
    // Three columns: the last is 0 for everybody, so that a full voter has sqrt(3 / 3), and loads nothing.
    const places = placesOf(['+++', '++-', '---', '--+'], ['s02']);
    expect(places).toEqual(placesOf(['++o', '++.', '--o', '--.'], ['s02']));
    expect(places[0]).toEqual({ x: 1.414214, y: 0 });
  });

  it('is the middle where nobody differs', () => {
    expect(placesOf(['ooo', 'ooo'])).toEqual([{ x: 0, y: 0 }, { x: 0, y: 0 }]);
    expect(placesOf([])).toEqual([]);
  });
});

it('a statement draws people apart as far as a single agreement would stand from the middle', () => {
  // sqrt(2) x |1 - 0| x 0.707107 = 1 for both.
  expect(extremities(principalComponents(voteMatrix(drawnVotes(['++', '++', '--', '--']))))).toEqual([1, 1]);
});

describe('among the groups', () => {
  const grouped = (lines: string[]) => whoIsGrouped(voteMatrix(drawnVotes(lines)), { ...defaultParameters, fewestGrouped: 2 });

  it('are those with seven votes', () => {
    expect(grouped(['+++++++.', '+++++++.', '++++++..'])).toEqual([0, 1]);
  });

  it('are those who voted on everything where there are fewer than seven statements', () => {
    expect(grouped(['+++', '++.', '---'])).toEqual([0, 2]);
  });

  it('are the most active where too few qualify, with all who are equal to the last of them', () => {
    expect(grouped(['+.......', '++......', '++......', '+++++...'])).toEqual([1, 2, 3]);
  });
});
