import { expect, test } from 'vitest';
import type { ApprovalState } from './approval.ts';
import { isUnheard, isWaiting, mayBeAskedAgain, roomAnswer, roomStanding, standingWords } from './approval-standing.ts';

const at = (minute: number) => new Date(minute * 60_000);
const answer = (state: ApprovalState, minute: number | null, isChanged = false, askedAt = at(0), given: { closesAt?: Date; isAsAsked?: boolean; remindedAt?: Date } = {}) => ({ state, isChanged, askedAt, remindedAt: null, answeredAt: minute === null ? null : at(minute), closesAt: at(60), isAsAsked: true, ...given });
const closed = { silence: 'approves' as const, now: at(90) };

test('an approval of words that were changed since waits again, and says so', () => {
  expect(isWaiting({ state: 'approved', isChanged: false })).toBe(false);
  expect(isWaiting({ state: 'approved', isChanged: true })).toBe(true);
  expect(standingWords({ state: 'approved', isChanged: true })).toBe('Approved, changed since');
  expect(standingWords({ state: 'asked', isChanged: true })).toBe('Not seen yet');
});

test('words that were taken back wait for nothing', () => {
  expect(isWaiting({ state: 'withdrawn', isChanged: true })).toBe(false);
  expect(standingWords({ state: 'withdrawn', isChanged: true })).toBe('Took their words back');
});

test('a room has said what was said last of its words as they are', () => {
  const [early, late, stale] = [answer('approved', 1), answer('approved', 2), answer('approved', 3, true)];
  expect(roomAnswer([early, late, answer('asked', null)])).toBe(late);
  expect(roomAnswer([early, stale])).toBe(early);
  expect(roomAnswer([stale])).toBe(stale);
  expect(roomAnswer([])).toBeNull();
});

test('a change that one of a room asks for is not overruled by what another approves', () => {
  const wanting = answer('change-asked', 1);
  expect(roomAnswer([wanting, answer('approved', 2)])).toBe(wanting);
  expect(roomStanding([wanting, answer('approved', 2)], closed)).toBe('change-asked');
  expect(roomStanding([answer('change-asked', 1, true), answer('approved', 2)], closed)).toBe('approved');
});

test('silence is that of who never answered and was asked before the window closed', () => {
  expect(roomStanding([], closed)).toBe('not-asked');
  expect(roomStanding([answer('asked', null)], closed)).toBe('silent-approved');
  expect(roomStanding([answer('asked', null)], { ...closed, now: at(30) })).toBe('no-answer');
  expect(roomStanding([answer('asked', null)], { ...closed, silence: 'leaves-out' })).toBe('no-answer');
  expect(roomStanding([answer('asked', null, false, at(70))], closed)).toBe('no-answer');
});

test('silence speaks for the words that were asked about alone, and in a window of their own once that has closed', () => {
  const reworded = answer('asked', null, false, at(0), { isAsAsked: false });
  expect(roomStanding([reworded], closed)).toBe('no-answer');
  expect(roomStanding([reworded, answer('asked', null)], closed)).toBe('silent-approved');
  const again = answer('asked', null, false, at(70), { closesAt: at(100) });
  expect(roomStanding([again], closed)).toBe('no-answer');
  expect(roomStanding([again], { ...closed, now: at(100) })).toBe('silent-approved');
});

test('who was written to within a day is asked again of words that were edited since', () => {
  const asked = answer('asked', null);
  expect(mayBeAskedAgain(asked, { at: at(30), isStricter: false })).toBe(false);
  expect(mayBeAskedAgain({ ...asked, isAsAsked: false }, { at: at(30), isStricter: false })).toBe(true);
});

test('who answered of words that were changed since has answered, and agreed to nothing', () => {
  for (const state of ['approved', 'change-asked'] as const) expect(roomStanding([answer(state, 1, true), answer('asked', null)], closed)).toBe('changed-since');
  expect(isUnheard(answer('approved', 1, true))).toBe(false);
  expect(isUnheard(answer('approved', 1, true, at(5)))).toBe(true);
});

test('who was reminded of words that were changed since they answered owes an answer, as who was asked about them', () => {
  expect(isUnheard(answer('approved', 1, true, at(0), { remindedAt: at(5) }))).toBe(true);
  expect(isUnheard(answer('approved', 6, true, at(0), { remindedAt: at(5) }))).toBe(false);
});
