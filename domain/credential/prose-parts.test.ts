import { describe, expect, it } from 'vitest';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { proseParts } from './prose-parts.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', text });
const entry = (text: string, ...parts: unknown[]) => ({ text, parts });

describe('the prose of a draft', () => {
  it('is paragraphs and lists', () => {
    expect(proseParts(sampleCredential().rationale)).toEqual([
      paragraph('Short checks help students most when the teacher acts on them at once. A score alone does not say what to do next.'),
      { kind: 'bullets', entries: [entry('An answer that shows a way of thinking does.'), entry('Teachers who change the next lesson see gains within a year.')] },
    ]);
  });

  it('keeps lists within lists, and paragraphs within an entry', () => {
    expect(proseParts('1. Ask.\n   - Short\n   - Open\n2. Sort.\n   By idea,\n   not by score.')).toEqual([
      { kind: 'numbers', entries: [entry('Ask.', { kind: 'bullets', entries: [entry('Short'), entry('Open')] }), entry('Sort.', paragraph('By idea, not by score.'))] },
    ]);
  });

  it('leaves everything else as words: no mark-up comes of it, and lines of one paragraph are one', () => {
    expect(proseParts('# One\n<b>two</b>\n\n \n-three')).toEqual([paragraph('# One <b>two</b>'), paragraph('-three')]);
    expect(proseParts(' ')).toEqual([]);
  });
});
