import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, manyLines, oneLine, withoutEnd } from './plain-text.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(' ', '\t', '\r', '\n', '\u0000', '\u2028', '\ud800', 'é', 'a') }));

describe('plain text', () => {
  it('is one line without control characters', () => {
    expect(oneLine(' The\r\n Developer\tJourney\u0000 ')).toBe('The Developer Journey');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(text)).not.toMatch(/[\r\n\t\u0000\u2028]| {2}|^ | $/);
      }),
    );
  });

  it('keeps its line feeds where several lines are meant', () => {
    expect(manyLines('one\r\ntwo\rthree\u0007\n\n')).toBe('one\ntwo\nthree');
  });

  it('loses the signs at its end alone, however many', () => {
    expect(['a;b;,;', ';;', '', 'a;b'].map((text) => withoutEnd(text, ';,'))).toEqual(['a;b', '', '', 'a;b']);
    const inside = `${';'.repeat(100_000)}x`;
    expect(withoutEnd(`${inside};;`, ';')).toBe(inside);
  });

  it('loses nothing more when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
        expect(manyLines(manyLines(text))).toBe(manyLines(text));
      }),
    );
  });

  it('knows a name again by its letters, whatever its case and spaces', () => {
    expect(foldName(' brent  MADDIN')).toBe(foldName('Brent Maddin'));
    expect(foldName('José')).not.toBe(foldName('Jose'));
  });
});
