import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributions, type Attribution } from '../attribution.ts';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { attributionOf, crowdByPerspective, crowdOf, headcountOf, type PeopleShown, shownAs, SMALLEST_GROUP } from './shown-as.ts';

const anyCounts = fc.array(fc.nat({ max: 6 }), { minLength: perspectiveKeys.length, maxLength: perspectiveKeys.length }).map((of) => new Map(perspectiveKeys.map((key, place) => [key, of[place] ?? 0])));
const as = (attribution: Attribution, perspective: PerspectiveKey = 'coach') => ({ name: 'Ada Byron', perspective, attribution });
const counts = (of: Partial<Record<PerspectiveKey, number>>) => new Map(Object.entries(of) as [PerspectiveKey, number][]);
const crowd = (of: Partial<Record<PerspectiveKey, number>>, untold = 0) => crowdOf(counts(of), untold);

describe('the level at which a contribution is shown', () => {
  const open = { level: 'named', mayChoose: true } as const;

  test('is the summit\'s, unless a profile shows less', () => {
    expect(attributionOf({ summit: open, room: null, own: null, profile: 'named' })).toBe('named');
    expect(attributionOf({ summit: open, room: null, own: null, profile: 'perspective' })).toBe('perspective');
    expect(attributionOf({ summit: { level: 'anonymous', mayChoose: true }, room: null, own: null, profile: 'named' })).toBe('anonymous');
  });

  test('is what somebody chose for the summit where they may choose', () => {
    expect(attributionOf({ summit: { level: 'perspective', mayChoose: true }, room: null, own: 'named', profile: 'anonymous' })).toBe('named');
    expect(attributionOf({ summit: { level: 'perspective', mayChoose: false }, room: null, own: 'named', profile: 'named' })).toBe('perspective');
  });

  test('is less whenever somebody chooses less, whatever the summit says', () => {
    expect(attributionOf({ summit: { level: 'named', mayChoose: false }, room: null, own: 'anonymous', profile: 'named' })).toBe('anonymous');
  });

  test('is never more than a room of its own rule allows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...attributions), fc.boolean(), fc.constantFrom(...attributions), fc.constantFrom(null, ...attributions), fc.constantFrom(...attributions), (level, mayChoose, room, own, profile) => {
        const shown = attributionOf({ summit: { level, mayChoose }, room, own, profile });
        expect(attributions.indexOf(shown)).toBeGreaterThanOrEqual(attributions.indexOf(room));
      }),
    );
  });
});

describe('somebody shown by perspective', () => {
  test('is one of at least three of that perspective', () => {
    expect(shownAs(as('perspective'), crowd({ coach: 3, teacher: 9 }))).toEqual({ kind: 'perspective', perspective: 'coach' });
  });

  test('is shown by the wider perspective where the narrow one has fewer', () => {
    expect(shownAs(as('perspective'), crowd({ coach: 2, administrator: 1, teacher: 9 }))).toEqual({ kind: 'perspective', perspective: 'educator' });
    expect(shownAs(as('perspective', 'teacher'), crowd({ coach: 2, administrator: 1, teacher: 9 }))).toEqual({ kind: 'perspective', perspective: 'teacher' });
  });

  test('is joined by the next larger group there where the wider word would be theirs alone', () => {
    for (const perspective of ['coach', 'teacher'] as const) expect(shownAs(as('perspective', perspective), crowd({ coach: 1, teacher: 4 }))).toEqual({ kind: 'perspective', perspective: 'educator' });
    expect(shownAs(as('perspective', 'teacher'), crowd({ coach: 1, educator: 2, teacher: 4 }))).toEqual({ kind: 'perspective', perspective: 'teacher' });
  });

  test('is nobody where even that has fewer, and so is the next larger group where they would be nobody alone', () => {
    for (const perspective of ['coach', 'developer'] as const) expect(shownAs(as('perspective', perspective), crowd({ coach: 2, developer: 9, teacher: 0 }))).toEqual({ kind: 'anonymous' });
    expect(shownAs(as('perspective', 'developer'), crowd({ funder: 1, developer: 9 }, 2))).toEqual({ kind: 'perspective', perspective: 'developer' });
    expect(shownAs(as('perspective', 'funder'), crowd({ funder: 1, developer: 9 }, 2))).toEqual({ kind: 'anonymous' });
  });

  test('is hidden by whatever is told of them among at least three who are shown by the same word, or by none', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat({ max: 5 }), (of, untold) => {
        const told = new Map<string, number>(untold > 0 ? [['nothing', untold]] : []);
        for (const [perspective, count] of of) {
          const shown = shownAs(as('perspective', perspective), crowdOf(of, untold));
          const word = shown.kind === 'perspective' ? shown.perspective : 'nothing';
          if (count > 0) told.set(word, (told.get(word) ?? 0) + count);
        }
        const fewerInAll = [...told].length === 1 && (told.get('nothing') ?? SMALLEST_GROUP) < SMALLEST_GROUP;
        for (const size of told.values()) expect(size >= SMALLEST_GROUP || fewerInAll).toBe(true);
      }),
    );
  });

  test('keeps their name when they are named, and nothing when they are not to be told', () => {
    expect(shownAs(as('named'), crowd({}))).toEqual({ kind: 'named', name: 'Ada Byron', perspective: 'coach' });
    expect(shownAs(as('anonymous'), crowd({ coach: 30 }))).toEqual({ kind: 'anonymous' });
  });
});

test('somebody who is shown by perspective is among those who are shown so there too, not among who is named', () => {
  const people: PeopleShown[] = [{ key: 'coach', attribution: 'named', count: 2 }, { key: 'coach', attribution: 'perspective', count: 1 }, { key: 'coach', attribution: 'anonymous', count: 4 }, { key: 'funder', attribution: 'perspective', count: 3 }];
  expect([...crowdByPerspective(people, 'named')]).toEqual([['funder', 'funder']]);
  expect([...crowdByPerspective(people, 'perspective')]).toEqual([['coach', 'coach'], ['funder', 'funder']]);
  expect([...crowdByPerspective(people, 'anonymous')]).toEqual([]);
});

describe('a headcount', () => {
  test('tells each perspective of three or more, in their fixed order', () => {
    expect(headcountOf(counts({ funder: 4, teacher: 5 }))).toEqual({ total: 9, lines: [{ key: 'teacher', count: 5 }, { key: 'funder', count: 4 }] });
  });

  test('puts smaller ones together', () => {
    expect(headcountOf(counts({ teacher: 5, coach: 2, funder: 1 }))).toEqual({ total: 8, lines: [{ key: 'teacher', count: 5 }, { key: null, count: 3 }] });
  });

  test('has the next larger join a single small one, which the total would tell otherwise', () => {
    expect(headcountOf(counts({ teacher: 5, developer: 8, funder: 1 }))).toEqual({ total: 14, lines: [{ key: 'developer', count: 8 }, { key: null, count: 6 }] });
  });

  test('has whoever wants no perspective told in the line without one', () => {
    expect(headcountOf(counts({ teacher: 5 }), 1)).toEqual({ total: 6, lines: [{ key: null, count: 6 }] });
    expect(headcountOf(counts({ teacher: 5, funder: 8 }), 2)).toEqual({ total: 15, lines: [{ key: 'funder', count: 8 }, { key: null, count: 7 }] });
    expect(headcountOf(counts({ teacher: 5 }), 3)).toEqual({ total: 8, lines: [{ key: 'teacher', count: 5 }, { key: null, count: 3 }] });
    expect(headcountOf(counts({ teacher: 5, funder: 1 }), 1)).toEqual({ total: 7, lines: [{ key: null, count: 7 }] });
    expect(headcountOf(counts({ teacher: 5, funder: 2 }), 1)).toEqual({ total: 8, lines: [{ key: 'teacher', count: 5 }, { key: null, count: 3 }] });
  });

  test('tells no perspective of fewer than three, and leaves no remainder of fewer than three, whatever the counts', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat({ max: 5 }), (of, untold) => {
        const { total, lines } = headcountOf(of, untold);
        for (const { count } of lines) expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        const told = lines.reduce((sum, { count }) => sum + count, 0);
        expect(told === total || (told === 0 && total < SMALLEST_GROUP)).toBe(true);
      }),
    );
  });
});
