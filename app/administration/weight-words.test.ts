import { expect, it } from 'vitest';
import { weightWords } from './weight-words.ts';

it('says bytes by thousands, with one decimal as long as that says more', () => {
  expect([0, 999, 1000, 1449, 99_949, 812_400, 1_400_000, 2_500_000_000, 3e15].map(weightWords)).toEqual(['0 bytes', '999 bytes', '1.0 kB', '1.4 kB', '99.9 kB', '812 kB', '1.4 MB', '2.5 GB', '3000 TB']);
});
