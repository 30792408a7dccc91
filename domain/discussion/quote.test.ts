import { describe, expect, it } from 'vitest';
import { firstWords, quoteOf } from './quote.ts';

describe('a post that is quoted', () => {
  it('stands line by line as a quote, with room for the answer below', () => {
    expect(quoteOf('One.\n\nTwo.')).toBe('> One.\n>\n> Two.\n\n');
  });

  it('is cut between words where it is long', () => {
    const quoted = quoteOf('words '.repeat(300));
    expect(quoted.length).toBeLessThan(620);
    expect(quoted).toMatch(/words …\n\n$/);
  });
});

describe('the first words of a post', () => {
  it('are plain: without marks, addresses of links, and what is quoted', () => {
    expect(firstWords('> You said so.\n\nI **agree** with [the report](https://example.org/report).')).toBe('I agree with the report.');
  });

  it('end between words', () => {
    expect(firstWords('one two three', 9)).toBe('one two …');
  });
});
