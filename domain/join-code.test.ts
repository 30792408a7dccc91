import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJoinCode, normaliseJoinCode, showJoinCode } from './join-code.ts';

describe('a join code', () => {
  it('is three letters and three digits that cannot be mistaken for one another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (draws) => {
        let index = 0;
        expect(createJoinCode((bound) => (draws[index++] ?? 0) % bound)).toMatch(/^[A-HJ-NPR-Z]{3}[2-9]{3}$/);
      }),
    );
  });

  it('is understood however it is typed', () => {
    for (const typed of ['KTM 492', 'ktm492', ' k t m - 4 9 2 ', 'Ktm–492']) expect(normaliseJoinCode(typed)).toBe('KTM492');
  });

  it('is not seen where there is none', () => {
    for (const typed of ['', 'KTM 49', 'KTM 4921', '492 KTM', 'KT4 92M', 'ÄÖÜ 123']) expect(normaliseJoinCode(typed)).toBeNull();
  });

  it('is shown in two groups and read back the same', () => {
    expect(showJoinCode('KTM492')).toBe('KTM 492');
    expect(normaliseJoinCode(showJoinCode('KTM492'))).toBe('KTM492');
  });
});
