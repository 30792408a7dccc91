import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createId, freeSlug, idSchema, slugFrom } from './ids.ts';

describe('identifiers', () => {
  it('are accepted by their own schema', () => {
    expect(idSchema.safeParse(createId()).success).toBe(true);
  });

  it('refuse anything that is not one', () => {
    expect(idSchema.safeParse('42').success).toBe(false);
  });
});

describe('a slug', () => {
  it('keeps the words of a title', () => {
    expect(slugFrom('Promises & Practices')).toBe('promises-practices');
    expect(slugFrom('Évaluer à plusieurs')).toBe('evaluer-a-plusieurs');
  });

  it('falls back where a title has no letters of ours', () => {
    expect(slugFrom('¿¡!?')).toBe('untitled');
    expect(slugFrom('日本語', 'summit')).toBe('summit');
  });

  it('is always usable in an address', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (title) => {
      expect(slugFrom(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugFrom(title).length).toBeLessThanOrEqual(60);
    }));
  });

  it('counts up until it is free', () => {
    expect(freeSlug('panel', new Set())).toBe('panel');
    expect(freeSlug('panel', new Set(['panel', 'panel-2']))).toBe('panel-3');
  });
});
