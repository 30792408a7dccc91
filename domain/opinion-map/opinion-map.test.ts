import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Perspective } from '../perspective.ts';
import { randomFrom } from '../random.ts';
import { drawnVotes, plantedVotes } from '#test/support/opinion-votes.ts';
import { foundOut, whoSpokeAsWhat } from '#test/support/who-spoke-as-what.ts';
import { canonicalVotes } from './canonical-votes.ts';
import { opinionMap } from './opinion-map.ts';
import { partsInGroups } from './perspective-parts.ts';
import type { MapVotes } from './vote.ts';

const nobody = new Map<string, Perspective>();
const numberOf = (id: string) => Number(id.slice(1));
/** Which planted groups the found groups hold people of. */
const plantedIn = (cast: MapVotes, groups: number) => {
  const { points, groups: found } = opinionMap(cast, nobody);
  return found.map((_, group) => [...new Set(points.flatMap((point) => (point.group === group ? [numberOf(point.personId) % groups] : [])))]);
};

describe('the same votes give the same map', () => {
  const votes = fc.array(fc.record({ personId: fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v'), statementId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), vote: fc.constantFrom(1 as const, 0 as const, -1 as const), at: fc.nat(3) }), { maxLength: 60 });
  const statements = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, isOut: id === 'd' }));
  const shuffledOf = <Thing>(things: readonly Thing[]) => fc.shuffledSubarray([...things], { minLength: things.length, maxLength: things.length });
  const cases = votes.chain((cast) => fc.record({ cast: fc.constant(cast), votes: shuffledOf(cast), statements: shuffledOf(statements) }));

  it('in whatever order votes, people and statements come', () => {
    fc.assert(
      fc.property(cases, ({ cast, ...shuffled }) => {
        expect(opinionMap(shuffled, nobody)).toEqual(opinionMap({ statements, votes: cast }, nobody));
        expect(canonicalVotes(shuffled)).toBe(canonicalVotes({ statements, votes: cast }));
      }),
    );
  });

  it('also where people are many enough for base clusters', () => {
    const cast = plantedVotes({ people: 150, statements: 12, groups: 3, share: 0.8 });
    expect(opinionMap({ statements: cast.statements.toReversed(), votes: cast.votes.toReversed() }, nobody)).toEqual(opinionMap(cast, nobody));
  });
});

describe('groups that were planted are found', () => {
  it.each([2, 3])('%i of them', (groups) => {
    expect(plantedIn(plantedVotes({ people: 60, statements: 24, groups }), groups).sort()).toEqual(Array.from({ length: groups }, (_, group) => [group]));
  });

  it('where everybody saw but half of the statements, and people are gathered into base clusters', () => {
    expect(plantedIn(plantedVotes({ people: 200, statements: 30, groups: 2, share: 0.5 }), 2).sort()).toEqual([[0], [1]]);
  });

  it('each with what sets it apart, and what all agree on first', () => {
    const { groups, agreements } = opinionMap(plantedVotes({ people: 60, statements: 12, groups: 2 }), nobody);
    // Every third statement is agreed by both; the others by the group of their number.
    expect(agreements.slice(0, 4).map(({ statementId }) => numberOf(statementId) % 3)).toEqual([0, 0, 0, 0]);
    for (const { representative } of groups) {
      expect(representative.length).toBeGreaterThan(0);
      expect(representative.every(({ statementId }) => numberOf(statementId) % 3 !== 0)).toBe(true);
    }
  });
});

describe('at the edges', () => {
  it('no votes make an empty map', () => {
    expect(opinionMap({ statements: [], votes: [] }, nobody)).toMatchObject({ people: 0, votes: 0, points: [], groups: [], agreements: [] });
    expect(opinionMap({ statements: [{ id: 's', isOut: false }], votes: [] }, nobody)).toMatchObject({ people: 0, groups: [], agreements: [{ statementId: 's', byGroup: [] }] });
  });

  it('one person stands alone in the middle', () => {
    expect(opinionMap(drawnVotes(['+-o']), nobody)).toMatchObject({ people: 1, votes: 3, points: [{ x: 0, y: 0, group: 0 }], groups: [{ people: 1, representative: [] }] });
  });

  it('one statement divides along one axis', () => {
    // Mean 0, loading 1: agrees at 1, disagrees at -1.
    expect(opinionMap(drawnVotes(['+', '+', '+', '+', '+', '-', '-', '-', '-', '-']), nobody)).toMatchObject({
      points: [1, 1, 1, 1, 1, -1, -1, -1, -1, -1].map((x) => ({ x, y: 0 })),
      groups: [{ people: 5 }, { people: 5 }],
      // (5 + 1) / (5 + 2) x (0 + 1) / (5 + 2) = 6/49.
      agreements: [{ product: 0.122449 }],
    });
  });

  it('where all pass nobody stands apart', () => {
    const { groups, majority } = opinionMap(drawnVotes(Array.from({ length: 12 }, () => 'oooo')), nobody);
    expect(groups).toHaveLength(1);
    expect(majority).toEqual({ agree: [], disagree: [] });
  });

  it('a statement that was moderated out keeps its column and is shown nowhere', () => {
    const lines = Array.from({ length: 12 }, (_, person) => (person % 2 === 0 ? '++++' : '--+-'));
    const map = opinionMap(drawnVotes(lines, ['s02']), nobody);
    expect(map.votes).toBe(36);
    expect(map.agreements.map(({ statementId }) => statementId).sort()).toEqual(['s00', 's01', 's03']);
    // Three columns that differ, each loading 1 / sqrt 3, of four: sqrt(4 / 4) x 3 / sqrt 3 = 1.732051; without the column it would be the same stretched by sqrt(3 / 3).
    expect(map.points[0]).toMatchObject({ x: 1.732051, y: 0 });
    // Who has not seen the moderated one is not stretched for it either: it counts as passed.
    expect(opinionMap(drawnVotes(lines.map((line) => `${line.slice(0, 2)}.${line.slice(3)}`), ['s02']), nobody).points).toEqual(map.points);
  });
});

it('agreement by what people declared stands beside that by group, without fewer than five', () => {
  const declared = new Map<string, Perspective>(Array.from({ length: 13 }, (_, person) => [`p${String(person).padStart(2, '0')}`, person < 7 ? 'educator' : person < 12 ? 'developer' : 'funder']));
  const map = opinionMap(drawnVotes(Array.from({ length: 13 }, (_, person) => (person < 7 ? '++' : '-+'))), declared);
  // One funder would be told by difference: with the developers they are others.
  expect(map.perspectives).toMatchObject([{ perspective: 'educator', people: 7 }, { perspective: 'other', people: 6 }]);
  expect(map.agreements.find(({ statementId }) => statementId === 's00')?.byPerspective).toEqual([{ agrees: 7, disagrees: 0, seen: 7 }, { agrees: 0, disagrees: 6, seen: 6 }]);
});

describe('what is told by perspective', () => {
  /** Twelve people of two perspectives and eight statements, no two of whom vote alike. */
  const random = randomFrom(8);
  const cast = drawnVotes(Array.from({ length: 12 }, () => Array.from({ length: 8 }, () => '+-o'.charAt(random(3))).join('')));
  const declared = new Map<string, Perspective>(Array.from({ length: 12 }, (_, person) => [`p${String(person).padStart(2, '0')}`, person % 2 === 0 ? 'educator' : 'developer']));

  it('beside the votes it counts would say of everybody what they spoke as: the reason why not both are told', () => {
    expect(foundOut(whoSpokeAsWhat(cast, opinionMap(cast, declared)))).toHaveLength(12);
  });

  it('is nothing where votes are given out, and nobody is found', () => {
    const map = opinionMap(cast, null);
    expect([map.perspectives, map.agreements.flatMap(({ byPerspective }) => byPerspective)]).toEqual([[], []]);
    expect(foundOut(whoSpokeAsWhat(cast, map))).toEqual([]);
  });

  it('is told of no place, neither way', () => {
    for (const map of [opinionMap(cast, declared), opinionMap(cast, null)]) for (const point of map.points) expect(Object.keys(point).sort()).toEqual(['group', 'personId', 'x', 'y']);
  });
});

it.each([
  ['five of each in each group are told', [[5, 6], [7, 5]], [[5, 6], [7, 5]]],
  ['a perspective with four in one group is not, nor the next smallest, of which it is the difference', [[9, 9], [4, 8], [6, 5]], [[9, 9], null, null]],
  ['two that are withheld hide each other where they are five together in each group', [[3, 8], [2, 9], [6, 7]], [null, null, [6, 7]]],
  ['nothing is told where a difference would always tell', [[10, 0], [0, 10]], [null, null]],
  ['one alone is the groups themselves', [[6, 7]], [[6, 7]]],
])('of people in groups by perspective, %s', (_rule, counts, told) => {
  expect(partsInGroups(counts)).toEqual(told);
});
