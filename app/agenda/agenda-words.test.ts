import { describe, expect, it } from 'vitest';
import { allReleased, beforeRelease } from './agenda-words.ts';

describe('who sees the agenda', () => {
  it('is everybody only once the summit is published', () => {
    expect(beforeRelease({ isDraft: false })).toBe('Nothing is released yet: everybody sees this working agenda');
    expect(beforeRelease({ isDraft: true })).toMatch(/once the summit is published/);
    expect(allReleased({ isDraft: false }, 2)).toBe('Everybody sees agenda 2, which is the same as this one');
    expect(allReleased({ isDraft: true }, 2)).toMatch(/once the summit is published/);
  });
});
