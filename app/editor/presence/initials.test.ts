import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Anna Maria Schmidt', 'AS'],
  ['Demo teacher 1', 'T1'],
  ['Demo administrator 12', 'A12'],
  ['Class of 2026', 'C2'],
  ['Åsa', 'Å'],
  ['jean-luc', 'JL'],
  ['李 小龙', '李小'],
  ['Kim (she)', 'KS'],
  ['', '?'],
  [' – ', '?'],
])('the initials of "%s" are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
