import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perspectiveKeys } from '../perspective.ts';
import { toldAttendance } from './headcount-attendance.ts';
import { SMALLEST_GROUP } from './shown-as.ts';

test('what the public is told of who came counts everybody, and no perspective of fewer than three', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...perspectiveKeys), fc.nat(6)), (counts) => {
      const counted = new Map(perspectiveKeys.flatMap((key) => (counts[key] === undefined ? [] : [[key, counts[key]] as const])));
      const told = toldAttendance(counted);
      const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
      expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const { key, count } of told) if (key !== 'other') expect([count, count >= SMALLEST_GROUP]).toEqual([counted.get(key), true]);
      const others = told.find(({ key }) => key === 'other')?.count ?? SMALLEST_GROUP;
      expect(others >= SMALLEST_GROUP || others === total).toBe(true);
    }),
  );
});

test.each([
  [{ teacher: 4, coach: 2, developer: 3, funder: 1 }, { teacher: 4, developer: 3, other: 3 }],
  [{ teacher: 4, funder: 1 }, { other: 5 }],
  [{ coach: 2 }, { other: 2 }],
  [{ coach: 3, other: 1 }, { other: 4 }],
  [{}, {}],
])('%j is told as %j', (counted, told) => {
  expect(Object.fromEntries(toldAttendance(new Map(perspectiveKeys.map((key) => [key, (counted as Record<string, number>)[key] ?? 0]))).map(({ key, count }) => [key, count]))).toEqual(told);
});
