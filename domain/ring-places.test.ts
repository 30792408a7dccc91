import { describe, expect, it } from 'vitest';
import { ringPlaces } from './ring-places.ts';

const radii = (count: number): number[] => {
  const { extent, places } = ringPlaces(count);
  const all = places.map(({ x, y }) => Math.round(Math.hypot(x - extent / 2, y - extent / 2)));
  const sorted = all.sort((a, b) => a - b);
  return sorted.filter((radius, i) => i === 0 || radius - (sorted[i - 1] ?? 0) > 1);
};

const nearest = (count: number): number => {
  const { places } = ringPlaces(count);
  return Math.min(...places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
};

describe('the places around the table', () => {
  it.each([0, 1, 12, 16, 17, 82, 150, 400])('seats each of %i people once', (count) => {
    const { places } = ringPlaces(count);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  });

  it('needs one ring up to sixteen people and several above', () => {
    expect(radii(16)).toHaveLength(1);
    expect(radii(17).length).toBeGreaterThan(1);
    expect(radii(82)).toHaveLength(3);
  });

  it.each([2, 12, 16, 17, 40, 82, 150, 400])('never lets two of %i marks touch', (count) => {
    expect(nearest(count)).toBeGreaterThan(ringPlaces(count).markSize);
  });

  it.each([5, 82, 400])('keeps all %i marks inside the drawing and off the middle', (count) => {
    const { extent, innerRadius, markSize, places } = ringPlaces(count);
    for (const { x, y } of places) {
      const distance = Math.hypot(x - extent / 2, y - extent / 2);
      expect(distance + markSize / 2).toBeLessThanOrEqual(extent / 2);
      expect(distance - markSize / 2).toBeGreaterThan(innerRadius);
    }
  });

  it('goes clockwise from the top, so that a perspective is one sector across all rings', () => {
    const { extent, places } = ringPlaces(82);
    const turns = places.map(({ x, y }) => (Math.atan2(x - extent / 2, extent / 2 - y) + 2 * Math.PI) % (2 * Math.PI));
    const falls = turns.filter((turn, i) => i > 0 && turn < (turns[i - 1] ?? 0) - 0.02);
    expect(falls).toEqual([]);
  });
});
