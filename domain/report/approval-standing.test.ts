import { expect, test } from 'vitest';
import { isWaiting, roomAnswer, standingWords } from './approval-standing.ts';

const at = (minute: number) => new Date(minute * 60_000);

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
  const [early, late, stale] = [
    { state: 'change-asked' as const, isChanged: false, answeredAt: at(1) },
    { state: 'approved' as const, isChanged: false, answeredAt: at(2) },
    { state: 'approved' as const, isChanged: true, answeredAt: at(3) },
  ];
  expect(roomAnswer([early, late, { state: 'asked', isChanged: false, answeredAt: null }])).toBe(late);
  expect(roomAnswer([early, stale])).toBe(early);
  expect(roomAnswer([stale])).toBe(stale);
  expect(roomAnswer([])).toBeNull();
});
