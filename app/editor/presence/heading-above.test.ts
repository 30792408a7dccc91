import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { headingAbove } from './heading-above.ts';

const words = (text: string) => (text === '' ? [] : [{ type: 'text', text }]);
const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: words(text) });
const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) });
const list = (text: string) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text)] }] });
const textOf = (...content: object[]) => documentSchema.nodeFromJSON({ type: 'doc', content });

/** Where these words begin. */
function placeOf(doc: ReturnType<typeof textOf>, sought: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (node.text?.includes(sought)) found = position;
  });
  return found;
}

describe('the heading above a caret', () => {
  const doc = textOf(paragraph('Before'), heading('Findings'), paragraph('One'), list('Two'), heading('  '), paragraph('Three'), heading('Agreements'));

  it.each([
    ['Before', null],
    ['Findings', 'Findings'],
    ['One', 'Findings'],
    ['Two', 'Findings'],
    ['Three', 'Findings'],
    ['Agreements', 'Agreements'],
  ])('at "%s" is %s', (at, above) => {
    expect(headingAbove(doc, placeOf(doc, at))).toBe(above);
  });

  it('is found for a place that the text no longer has', () => {
    expect(headingAbove(doc, 100_000)).toBe('Agreements');
  });

  it('is cut when it is long', () => {
    expect(headingAbove(textOf(heading('word '.repeat(40))), 3)).toMatch(/^(word ){11}word…$/);
  });
});
