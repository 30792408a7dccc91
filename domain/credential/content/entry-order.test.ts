import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, placeBehind, placesFor } from './entry-order.ts';

type Entry = { id: string; place?: unknown };
const placeOf = ({ place }: Entry): unknown => place;
const idsOf = (entries: readonly Entry[]): string => entries.map(({ id }) => id).join('');
const anyPlace = fc.oneof(fc.integer({ min: -3, max: 6 }), fc.double(), fc.constantFrom(null, undefined, 'first', Infinity));

describe('the order of entries', () => {
  it('is that of their places, and of the text where these are alike, missing or misshapen', () => {
    const entries: Entry[] = [{ id: 'a', place: 2 }, { id: 'b' }, { id: 'c', place: 'first' }, { id: 'd', place: 2 }, { id: 'e', place: -1.5 }];
    expect(idsOf(inOrder(entries, placeOf))).toBe('eadbc');
  });

  it('is kept where an entry moves, by its place alone', () => {
    expect(placesFor([0, 2, 1, 3], (index) => index === 2)).toEqual([0, 2, 2.5, 3]);
    expect(placesFor([3, 0, 1, 2], (index) => index === 0)).toEqual([-1, 0, 1, 2]);
    expect(placesFor([1, 2, 3, 0], (index) => index === 3)).toEqual([1, 2, 3, 4]);
  });

  it('is counted anew where there is no room left', () => {
    const next = 1 + Number.EPSILON;
    expect(placesFor([1, 7, next], (index) => index === 1)).toEqual([0, 1, 2]);
    expect(placesFor([4, 4], () => false)).toEqual([0, 1]);
  });

  it('puts what is added behind the others', () => {
    expect(placeBehind<Entry>([], placeOf)).toBe(0);
    expect(placeBehind<Entry>([{ id: 'a', place: 4.5 }, { id: 'b' }], placeOf)).toBe(5.5);
  });

  it('comes out as wanted, whatever the places were and whichever were moved', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ place: anyPlace, isMoved: fc.boolean() }), { maxLength: 8 }), (entries) => {
        const places = placesFor(entries.map(({ place }) => place), (index) => entries[index]?.isMoved === true);
        const wanted = places.map((place, index) => ({ id: String(index), place }));
        expect(inOrder(wanted, placeOf)).toEqual(wanted);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
