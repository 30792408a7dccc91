import { describe, expect, it } from 'vitest';
import { findGroups } from './find-groups.ts';
import { farthestFirst, kMeans } from './k-means.ts';
import { defaultParameters } from './parameters.ts';

const along = (...xs: number[]) => xs.map((x, row) => ({ x, y: 0, row }));
const settings = { ...defaultParameters, smallestGroup: 2 };

describe('k-means', () => {
  const weighed = [0, 2, 10].map((x, place) => ({ x, y: 0, weight: place + 1 }));

  it('starts from points that lie far apart', () => {
    // From 0 the farthest is 10; then 2 is 4 from 0 (squared), and nothing farther is left.
    expect(farthestFirst(weighed, 3).map(({ x }) => x)).toEqual([0, 10, 2]);
    expect(farthestFirst(weighed, 5)).toHaveLength(3);
  });

  it('puts centres at the weighted mean of their points', () => {
    // 0 (weight 1) and 2 (weight 2): centre 4/3; inertia 1 x 16/9 + 2 x 4/9 = 24/9.
    const { labels, centres, inertia } = kMeans(weighed, farthestFirst(weighed, 2));
    expect(labels).toEqual([0, 0, 1]);
    expect(centres).toEqual([{ x: expect.closeTo(4 / 3, 9) as number, y: 0, weight: 3 }, { x: 10, y: 0, weight: 3 }]);
    expect(inertia).toBeCloseTo(24 / 9, 5);
  });

  it('gives a point that lies in the middle to the first centre', () => {
    expect(kMeans([{ x: 1, y: 0, weight: 1 }], [{ x: 0, y: 0 }, { x: 2, y: 0 }]).labels).toEqual([0]);
  });
});

describe('groups', () => {
  it('are as many as the silhouette is highest for', () => {
    // Two pairs, 1 apart, 9 between. Of 0: own 1, other (10 + 11) / 2 = 10.5, (10.5 - 1) / 10.5 = 0.904762; of 1: other 9.5, 0.894737. Mean 0.899749.
    const { groups, firmness } = findGroups(along(0, 1, 10, 11), settings);
    expect(groups).toEqual([[0, 1], [2, 3]]);
    expect(firmness).toEqual([{ groups: 2, silhouette: 0.899749 }]);
  });

  it('are at most two more than a twelfth of the people', () => {
    const crowd = along(...Array.from({ length: 24 }, (_, place) => (place % 4) ** 2 * 100 + Math.floor(place / 4)));
    const { groups, firmness } = findGroups(crowd, settings);
    expect(groups.map((rows) => rows.length)).toEqual([6, 6, 6, 6]);
    expect(firmness.map(({ groups: k }) => k)).toEqual([2, 3, 4]);
    expect(findGroups(crowd.slice(0, 11), settings).firmness.map(({ groups: k }) => k)).toEqual([2]);
  });

  it('are never of one who stands apart', () => {
    // Two groups would be tightest as 0 to 3 and 100; with at least two in each that does not count.
    const { groups } = findGroups(along(0, 1, 2, 3, 100), settings);
    expect(groups.every((rows) => rows.length >= 2)).toBe(true);
  });

  it('are one where no division leaves each large enough', () => {
    expect(findGroups(along(0, 1, 10), settings).groups).toEqual([[0, 1, 2]]);
    expect(findGroups(along(5), settings)).toEqual({ groups: [[0]], firmness: [] });
    expect(findGroups([], settings)).toEqual({ groups: [], firmness: [] });
  });

  it('are one where everybody stands at one place', () => {
    expect(findGroups(along(0, 0, 0, 0, 0), settings).groups).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('come the largest first', () => {
    expect(findGroups(along(0, 1, 10, 11, 12), settings).groups).toEqual([[2, 3, 4], [0, 1]]);
  });

  it('of many people are those of their base clusters', () => {
    const crowd = along(...Array.from({ length: 240 }, (_, place) => (place % 2) * 50 + place / 100));
    const { groups } = findGroups(crowd, { ...settings, baseClusters: 20 });
    expect(groups.map((rows) => new Set(rows.map((row) => row % 2)).size)).toEqual([1, 1]);
    expect(groups.map((rows) => rows.length)).toEqual([120, 120]);
  });
});
