import { expect, it } from 'vitest';
import { drawnVotes } from '#test/support/opinion-votes.ts';
import { canonicalVotes } from './canonical-votes.ts';
import { UNSEEN, voteMatrix, votesByPerson } from './vote-matrix.ts';

const statements = [{ id: 'b', isOut: false }, { id: 'a', isOut: true }];

it('the latest vote counts, and people and statements stand in the order of their ids', () => {
  const matrix = voteMatrix({ statements, votes: [
    { personId: 'q', statementId: 'b', vote: -1, at: 3 },
    { personId: 'q', statementId: 'b', vote: 1, at: 1 },
    { personId: 'p', statementId: 'a', vote: 0, at: 2 },
    { personId: 'p', statementId: 'gone', vote: 1, at: 2 },
  ] });
  expect(matrix).toEqual({ people: ['p', 'q'], statements: ['a', 'b'], isOut: [true, false], rows: [Int8Array.of(0, UNSEEN), Int8Array.of(UNSEEN, -1)] });
  expect(votesByPerson(matrix)).toEqual([1, 1]);
});

it('of two votes of one moment the lesser counts, whichever comes first', () => {
  const [agree, disagree] = ([1, -1] as const).map((vote) => ({ personId: 'p', statementId: 'b', vote, at: 1 }));
  if (!agree || !disagree) throw new Error('there are two');
  for (const votes of [[agree, disagree], [disagree, agree]]) expect(voteMatrix({ statements, votes }).rows).toEqual([Int8Array.of(UNSEEN, -1)]);
});

it('no votes make a matrix without rows', () => {
  expect(voteMatrix({ statements, votes: [] }).rows).toEqual([]);
});

it('the text that is hashed says statements and the votes that count', () => {
  expect(canonicalVotes(drawnVotes(['+.', 'o-'], ['s01']))).toBe('{"statements":[["s00",false],["s01",true]],"votes":[["p00","s00",1],["p01","s00",0],["p01","s01",-1]]}');
});
