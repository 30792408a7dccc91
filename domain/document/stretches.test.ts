import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStretch, lastBegunAt, type Stretch } from './stretches.ts';

const minute = (number: number) => new Date(Date.UTC(2026, 2, 2, 15, number));
const anyStretch = fc
  .record({ clock: fc.nat(60), length: fc.integer({ min: 1, max: 25 }), accountId: fc.constantFrom('ada', 'ben', null), minutes: fc.nat(3) })
  .map(({ clock, length, accountId, minutes }): Stretch => ({ clock, end: clock + length, accountId, at: minute(minutes) }));

describe('stretches', () => {
  it('keep for every clock what came first, in whatever order and overlap it comes', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 40 }), (given) => {
        const known: Stretch[] = [];
        for (const stretch of given) addStretch(known, stretch, stretch);
        for (let clock = 0; clock < 90; clock += 1) {
          const first = given.find((stretch) => clock >= stretch.clock && clock < stretch.end);
          const begun = known[lastBegunAt(known, clock)];
          const held = begun && clock < begun.end ? begun : undefined;
          expect(held && [held.accountId, held.at]).toEqual(first && [first.accountId, first.at]);
        }
        for (const [place, { clock }] of known.entries()) expect(clock).toBeGreaterThanOrEqual(known[place - 1]?.end ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('become one where somebody goes on within the minute, forwards or backwards', () => {
    const known: Stretch[] = [];
    for (const clock of [5, 6, 4, 7, 3]) addStretch(known, { clock, end: clock + 1 }, { accountId: 'ada', at: minute(1) });
    addStretch(known, { clock: 8, end: 9 }, { accountId: 'ada', at: minute(2) });
    expect(known).toEqual([
      { clock: 3, end: 8, accountId: 'ada', at: minute(1) },
      { clock: 8, end: 9, accountId: 'ada', at: minute(2) },
    ]);
  });
});
