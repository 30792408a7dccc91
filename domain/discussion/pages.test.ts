import { expect, it } from 'vitest';
import { pageOfPost } from './lengths.ts';

it('a post stands on the page that its number says', () => {
  expect([1, 500, 501, 1000, 1001].map(pageOfPost)).toEqual([1, 1, 2, 2, 3]);
});
