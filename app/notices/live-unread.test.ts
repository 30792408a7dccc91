import { expect, it } from 'vitest';
import { hasRisen, shownUnread } from './live-unread.ts';

it('before the line has told anything, the page says how many wait', () => {
  expect(shownUnread({ paged: '2', told: null, isLineThere: false })).toBe('2');
});

it('what the line told counts while it is there, also where it says that none wait', () => {
  expect(shownUnread({ paged: '2', told: { count: '3', paged: '2' }, isLineThere: true })).toBe('3');
  expect(shownUnread({ paged: '4', told: { count: '', paged: '2' }, isLineThere: true })).toBe('');
});

it('without the line what it told last counts until the page is read anew', () => {
  expect(shownUnread({ paged: '2', told: { count: '3', paged: '2' }, isLineThere: false })).toBe('3');
  expect(shownUnread({ paged: '5', told: { count: '3', paged: '2' }, isLineThere: false })).toBe('5');
});

it('a count has risen where more wait than did, and never beyond what is counted', () => {
  expect([hasRisen('', '1'), hasRisen('9', '10'), hasRisen('99', '99+'), hasRisen('2', '2'), hasRisen('3', ''), hasRisen('99+', '99+')]).toEqual([true, true, false, false, false, false]);
});
