import { expect, it } from 'vitest';
import { tooLarge } from './deliberation-size.ts';

it.each([
  [{ statements: 1_000, people: 2_000 }, null],
  [{ statements: 100, people: 20_000 }, null],
  [{ statements: 1_001, people: 1 }, 'There are 1,001 statements; a deliberation takes 1,000 at most.'],
  [{ statements: 1, people: 20_001 }, 'There are votes of 20,001 people; a deliberation takes those of 20,000 at most.'],
  [{ statements: 1_000, people: 2_001 }, 'There are 2,001 people and 1,000 statements, 2,001,000 of both together; a deliberation takes 2,000,000 at most.'],
])('of %o it is said: %s', (size, said) => {
  expect(tooLarge(size)).toBe(said);
});
