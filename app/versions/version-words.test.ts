import { describe, expect, it } from 'vitest';
import { occasionWords } from './version-words.ts';

const keptBy = { name: 'Ada Byron', perspective: 'coach' } as const;

describe('why a version is there', () => {
  it.each([
    [{ occasion: 'pause', name: null, keptBy: null }, 'Kept by itself at a pause'],
    [{ occasion: 'closing', name: null, keptBy: null }, 'Kept by itself at the end'],
    [{ occasion: 'restore', name: null, keptBy }, 'Kept by Ada Byron before another was restored'],
    [{ occasion: 'restore', name: null, keptBy: null }, 'Kept before another was restored'],
  ] as const)('is said by its occasion when nobody named it: %o', (version, words) => {
    expect(occasionWords(version)).toBe(words);
  });

  it.each(['pause', 'closing', 'named', 'restore'] as const)('is whoever named it once it has a name, whether it was first kept at a %s or not', (occasion) => {
    expect(occasionWords({ occasion, name: 'Before lunch', keptBy })).toBe('Named by Ada Byron');
  });
});
