import { describe, expect, it } from 'vitest';
import { helpWords } from './help-words.ts';

describe('a call for help', () => {
  it('says since when it waits', () => {
    expect(helpWords({ askedAt: 0, takenBy: null }, 59_000)).toBe('Help asked just now');
    expect(helpWords({ askedAt: 0, takenBy: null }, 130_000)).toBe('Help asked 2 min ago');
    expect(helpWords({ askedAt: 5_000, takenBy: null }, 0)).toBe('Help asked just now');
  });

  it('says who comes once somebody does', () => {
    expect(helpWords({ askedAt: 0, takenBy: 'Cleo' }, 130_000)).toBe('Cleo is on the way');
  });
});
