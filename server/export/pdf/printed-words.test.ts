import { describe, expect, it } from 'vitest';
import { piecesOf, sound } from './printed-words.ts';

describe('words for the typesetter', () => {
  it('lose what JSON and typefaces cannot hold, and nothing else', () => {
    expect(sound('a\u0000b\u0007c\r\nd\te \uD800 \uFFFE #eval("x") \\ $ *')).toBe('abc\nd    e \uFFFD  #eval("x") \\ $ *');
  });

  it('stay one string while every word fits a line', () => {
    expect(piecesOf('Trust is earned twice.')).toBe('Trust is earned twice.');
  });

  it.each(['x'.repeat(200), `see https://example.org/${'a/b-c_d?e=f&'.repeat(9)} there`, '👩🏽‍🚀'.repeat(30), 'أ'.repeat(40)])('break within a word that does not: %s', (words) => {
    const pieces = piecesOf(words);
    expect(pieces).toBeInstanceOf(Array);
    expect([pieces].flat().join('')).toBe(words);
    for (const piece of [pieces].flat()) expect(Array.from(new Intl.Segmenter().segment(piece)).length).toBeLessThanOrEqual(22);
  });

  it('never break within a letter', () => {
    expect(piecesOf('👩🏽‍🚀'.repeat(8))).toEqual(['👩🏽‍🚀'.repeat(6), '👩🏽‍🚀'.repeat(2)]);
  });
});
