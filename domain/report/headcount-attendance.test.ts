import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perspectiveKeys } from '../perspective.ts';
import { headcountOfSummit, toldAttendance, toldHeadcount } from './headcount-attendance.ts';
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

test('who took part in a summit that came in a bundle is told as the bundle told it, whoever joins it here', () => {
  const kept = { attendance: { total: 9, lines: [{ key: 'coach' as const, count: 5 }, { key: null, count: 4 }] } };
  const joined = [{ key: 'funder' as const, count: 3 }];
  expect(toldHeadcount(headcountOfSummit(kept, joined))).toEqual([{ key: 'coach', count: 5 }, { key: 'other', count: 4 }]);
  expect(toldHeadcount(headcountOfSummit({ attendance: { total: 2, lines: [] } }, joined))).toEqual([{ key: 'other', count: 2 }]);
  expect(toldHeadcount(headcountOfSummit(null, joined))).toEqual(joined);
});
