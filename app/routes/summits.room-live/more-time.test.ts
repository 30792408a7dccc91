import { expect, it } from 'vitest';
import { warningWords } from '#app/live/warning-words.ts';
import { helpSaid } from './help-words.ts';
import { moreTimeWords } from './more-time.ts';

const at = (minutes: number) => minutes * 60_000;

it('more time is told when the end moves away, and when a room that was closing goes on', () => {
  const open = { state: 'open', endsAt: at(30) };
  expect(moreTimeWords(open, { state: 'open', endsAt: at(35) }, at(20))).toBe('5 minutes more.');
  expect(moreTimeWords(open, { state: 'open', endsAt: at(31) }, at(20))).toBe('One minute more.');
  expect(moreTimeWords({ state: 'closing', endsAt: at(25) }, { state: 'open', endsAt: at(36) }, at(26))).toBe('10 minutes more.');
  expect([{ ...open, endsAt: at(20) }, open, { state: 'closing', endsAt: at(30) }].map((after) => moreTimeWords(open, after, at(20)))).toEqual([null, null, null]);
  expect(moreTimeWords({ state: 'planned', endsAt: null }, open, at(0)), 'rooms that open').toBeNull();
});

it('the last ten minutes are told three times, and nothing before and after', () => {
  expect([at(19), at(20), at(25.5), at(29), at(30)].map((now) => warningWords(at(30), now))).toEqual([
    null,
    'Less than 10 minutes left.',
    'Less than 5 minutes left. Write down what you agree on.',
    'The last minute: finish the sentence you are in.',
    null,
  ]);
});

it('a call for help is told when it is made, when somebody comes, and when it is over', () => {
  const call = { text: 'Who decides?', takenBy: null };
  expect(helpSaid(call, false)).toBe('Help was asked: “Who decides?”');
  expect(helpSaid({ ...call, takenBy: 'Ada' }, true)).toBe('Ada is on the way.');
  expect([helpSaid(null, true), helpSaid(null, false)]).toEqual(['The call for help is over.', '']);
});
