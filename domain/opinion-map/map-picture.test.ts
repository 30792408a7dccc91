import { describe, expect, it } from 'vitest';
import { drawing, hullOf, mapPicture, spreadOut, toDrawing } from './map-picture.ts';

describe('places in the drawing', () => {
  it('fill it within its margin, both axes to one scale', () => {
    // Width 760 less two margins of 56 is 648 for a spread of 4: 162 units each; height 480 less 112 is 368 for 1: 368. The lesser holds.
    expect(toDrawing([{ x: -2, y: 0 }, { x: 2, y: 1 }])).toEqual([{ x: 56, y: 159 }, { x: 704, y: 321 }]);
  });

  it('are in the middle where they do not differ', () => {
    expect(toDrawing([{ x: 3, y: 3 }, { x: 3, y: 3 }])).toEqual([1, 2].map(() => ({ x: drawing.width / 2, y: drawing.height / 2 })));
    expect(toDrawing([])).toEqual([]);
  });
});

it('people at one place are spread around it, each apart from the others', () => {
  const spread = spreadOut([...Array.from({ length: 30 }, () => ({ x: 100, y: 100 })), { x: 300, y: 100 }]);
  expect([spread[0], spread[30]]).toEqual([{ x: 100, y: 100 }, { x: 300, y: 100 }]);
  // The second stands one step of 13 away at 137.5 degrees: 100 - 13 x 0.7374, 100 + 13 x 0.6755.
  expect(spread[1]).toEqual({ x: 90.4, y: 108.8 });
  const apart = spread.flatMap((one, place) => spread.slice(place + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)));
  expect(Math.min(...apart)).toBeGreaterThan(12);
});

describe('the shape around a group', () => {
  it('has its outermost places as corners', () => {
    const square = [{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }];
    expect(hullOf([...square, { x: 2, y: 2 }, { x: 2, y: 0 }])).toEqual(square);
  });

  it('of one or two places, or of places in a line, is these', () => {
    expect(hullOf([{ x: 1, y: 1 }])).toEqual([{ x: 1, y: 1 }]);
    expect(hullOf([{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2 }])).toEqual([{ x: 0, y: 0 }, { x: 2, y: 2 }]);
  });
});

describe('the picture of a map', () => {
  it('has each person in their group, and the name of a group above it and within the drawing', () => {
    const { places, groups } = mapPicture([{ x: 0, y: 0, group: 0 }, { x: 0, y: 1, group: 0 }, { x: 4, y: 1, group: 1 }], 2);
    expect(places).toEqual([{ x: 56, y: 159, group: 0 }, { x: 56, y: 321, group: 0 }, { x: 704, y: 321, group: 1 }]);
    expect(groups).toEqual([{ corners: [{ x: 56, y: 159 }, { x: 56, y: 321 }], name: { x: 60, y: 129 } }, { corners: [{ x: 704, y: 321 }], name: { x: 700, y: 291 } }]);
  });

  it('of nobody is empty', () => {
    expect(mapPicture([], 0)).toEqual({ places: [], groups: [] });
  });
});
