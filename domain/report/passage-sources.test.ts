import { describe, expect, test } from 'vitest';
import { readsAsTaken } from './passage-sources.ts';

const source = (wording: string) => ({ wording });

describe('a passage with several sources', () => {
  test('reads as it was taken when it says what one of them says, or all of them', () => {
    const sources = [source('Trust is earned twice.'), source('Trust takes two.')];
    for (const wording of ['Trust is earned twice.', 'Trust takes two.', 'Trust is earned twice. Trust takes two.']) expect(readsAsTaken(wording, sources)).toBe(true);
    expect(readsAsTaken('Trust takes time.', sources)).toBe(false);
  });
});
