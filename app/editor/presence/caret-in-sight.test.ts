import { expect, it } from 'vitest';
import { scrollNeeded } from './caret-in-sight.ts';

const at = (top: number) => ({ top, bottom: top + 20 });
const window = { height: 1_000, barBottom: 100 };

it.each([
  ['in the middle', 500, null],
  ['just below the bars', 100, null],
  ['under the bars', 90, -310],
  ['far above', -600, -1_000],
  ['near the lower edge', 740, 340],
  ['far below', 5_000, 4_600],
])('a caret that stands %s is brought into sight without more scrolling than needed', (_where, top, needed) => {
  expect(scrollNeeded(at(top), window)).toBe(needed);
});

it('a caret comes to stand below the bars also where they take most of a small window', () => {
  expect(scrollNeeded(at(-50), { height: 200, barBottom: 120 })).toBe(-170);
});
