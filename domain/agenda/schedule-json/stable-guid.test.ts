import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableGuid, stableIds } from './stable-guid.ts';

describe('stableGuid', () => {
  it('is the published FNV-1a of the text, in a UUID of version 8', () => {
    // FNV-1a 128 of "foobar" is 343e1662793c64bf6f0d3597ba446f18 (draft-eastlake-fnv).
    expect(stableGuid('foobar')).toBe('343e1662-793c-84bf-af0d-3597ba446f18');
  });

  it('is a well-formed UUID that differs from text to text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 20 }), (texts) => {
        const guids = texts.map(stableGuid);
        for (const guid of guids) expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(new Set(guids).size).toBe(texts.length);
      }),
    );
  });
});

describe('stableIds', () => {
  it('are positive, differ, and do not depend on the order of the guids', () => {
    const guids = fc.uniqueArray(fc.uuid(), { maxLength: 30 });
    fc.assert(
      fc.property(guids, (all) => {
        const ids = stableIds(all);
        expect(new Set(ids.values()).size).toBe(all.length);
        expect([...ids.values()].every((id) => Number.isInteger(id) && id >= 1 && id <= 0x7fffffff)).toBe(true);
        expect([...stableIds([...all].reverse())].sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('stay the same when another session is added', () => {
    const one = '8079583e-8321-506c-95af-fd2903a5f075';
    expect(stableIds([one]).get(one)).toBe(stableIds(['11111111-1111-4111-8111-111111111111', one]).get(one));
  });

  it('differ where two guids begin alike', () => {
    expect(new Set(stableIds(['ffffffff-1111-4111-8111-111111111111', 'ffffffff-2222-4222-8222-222222222222']).values()).size).toBe(2);
  });
});
