import { describe, expect, it } from 'vitest';
import { richText } from '#server/markdown/rich-text.ts';
import { plainWords } from './plain-words.ts';

const plain = (markdown: string): string => plainWords(richText(markdown));

describe('rich text in plain words', () => {
  it('loses its marks and keeps its paragraphs', () => {
    expect(plain('# History\n\nOf **badges** and *their* `impact`.\n\n> Quoted')).toBe('History\n\nOf badges and their impact.\n\nQuoted');
  });

  it('keeps lists as lists, one within the other', () => {
    expect(plain('- one\n- two\n  1. first\n  2. second')).toBe('- one\n- two\n\n  1. first\n  2. second');
  });

  it('shows where a link leads, once, and not within this site', () => {
    expect(plain('[Report](https://example.org/r), <https://example.org/x>, [here](/agenda)')).toBe('Report (https://example.org/r), https://example.org/x, here');
  });

  it('is empty for nothing', () => {
    expect(plain('')).toBe('');
  });
});
