import { expect, test } from 'vitest';
import { ownShownWords } from './own-shown-words.ts';

test('somebody is told as whom they are shown, and with no name where none is', () => {
  const self = { name: 'Ada Byron', speaksAs: 'administrator' } as const;
  expect(ownShownWords({ ...self, attribution: 'named' })).toBe('Ada Byron, administrator');
  expect(ownShownWords({ ...self, attribution: 'perspective' })).toBe('an administrator');
  expect(ownShownWords({ ...self, attribution: 'anonymous' })).toBe('somebody not named');
});
