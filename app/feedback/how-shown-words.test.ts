import { describe, expect, it } from 'vitest';
import { shownToAllWords } from './how-shown-words.ts';

describe('what is said beforehand of who reads what one says', () => {
  it('is that everybody does, by name where one is shown so, or that it is not public', () => {
    expect(shownToAllWords(true, 'named')).toContain('on a public page, your words with your name');
    for (const shown of ['perspective', 'anonymous'] as const) expect(shownToAllWords(true, shown)).toContain('a perspective only where three or more share it');
    expect(shownToAllWords(false, 'named')).toContain('not public');
  });
});
