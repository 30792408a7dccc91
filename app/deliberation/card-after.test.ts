import { expect, it } from 'vitest';
import type { VotingView } from '#server/services/deliberations/read-deliberation.ts';
import { cardAfter } from './card-after.ts';

const asked = (id: string, said: 'agree' | null = null) => ({ id, number: 1, text: `Statement ${id}.`, said });
const voting: VotingView = { statement: asked('a'), next: [asked('b'), asked('c')], votedOn: 4, total: 20, last: { id: 'z', text: 'Statement z.', said: 'pass' } };

it('shows what was loaded before anything was voted', () => {
  expect(cardAfter(voting, [])).toEqual({ statement: asked('a'), votedOn: 4, total: 20, last: voting.last, hasNext: true });
});

it('goes on to the next statement, counts the vote, and lets the last one be changed', () => {
  const card = cardAfter(voting, [{ statementId: 'a', vote: 'disagree' }]);
  expect(card).toEqual({ statement: asked('b'), votedOn: 5, total: 20, last: { id: 'a', text: 'Statement a.', said: 'disagree' }, hasNext: true });
});

it('has none to follow on the last that was loaded, though there are more', () => {
  expect(cardAfter(voting, [{ statementId: 'a', vote: 'agree' }, { statementId: 'b', vote: 'pass' }])).toMatchObject({ statement: asked('c'), votedOn: 6, hasNext: false });
});

it('counts a vote that is changed once', () => {
  expect(cardAfter({ ...voting, statement: asked('a', 'agree') }, [{ statementId: 'a', vote: 'pass' }])).toMatchObject({ statement: asked('b'), votedOn: 4, last: { id: 'a', said: 'pass' } });
});

it('is empty where everything was voted on', () => {
  expect(cardAfter({ ...voting, statement: null, next: [] }, [])).toMatchObject({ statement: null, hasNext: false, last: { id: 'z' } });
});
