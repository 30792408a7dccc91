import { describe, expect, it } from 'vitest';
import { codeLanguageOf, headingLevelOf, hrefOf, imageSizeOf, imageWordsOf, isChecked, listStartOf, spanOf } from './read-attributes.ts';

describe('the attributes of a stored node', () => {
  it('are read as they were meant', () => {
    expect(headingLevelOf({ level: 2 })).toBe(2);
    expect(listStartOf({ start: 7 })).toBe(7);
    expect(isChecked({ checked: true })).toBe(true);
    expect(spanOf(3)).toBe(3);
    expect(codeLanguageOf({ language: 'TypeScript' })).toBe('typescript');
    expect(imageWordsOf({ alt: ' Two\nrubrics ' })).toBe('Two rubrics');
    expect(imageSizeOf({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
    expect(hrefOf({ href: 'https://example.org' })).toBe('https://example.org');
  });

  it.each([[undefined], [null], ['9'], [-4], [1e12], [Number.NaN], [true], [['a']], [{}]])('are taken for something harmless when %j stands there', (odd) => {
    expect([1, 2, 3]).toContain(headingLevelOf({ level: odd }));
    expect(listStartOf({ start: odd })).toBeLessThan(1e8);
    expect(listStartOf({ start: odd })).toBeGreaterThanOrEqual(0);
    expect(isChecked({ checked: odd })).toBe(odd === true);
    expect(spanOf(odd)).toBeLessThanOrEqual(50);
    expect(spanOf(odd)).toBeGreaterThanOrEqual(1);
    expect(codeLanguageOf({ language: odd })).toBe(odd === '9' ? '9' : null);
    expect(imageWordsOf({ alt: odd })).toBe(odd === '9' ? '9' : '');
    expect(imageSizeOf({ width: odd, height: odd })).toBeNull();
    expect(hrefOf(odd)).toBeNull();
  });

  it('name no language that would break out of where it is written', () => {
    expect(codeLanguageOf({ language: 'js"><script>' })).toBeNull();
    expect(codeLanguageOf({ language: 'a b' })).toBeNull();
  });
});
