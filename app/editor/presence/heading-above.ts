import type { Node } from '@tiptap/pm/model';

/** Longer headings are cut where they are said in passing. */
const SAID_LETTERS = 60;

/**
 * The words of the heading that a place in the text stands under, or in; null where none is above it. Looks at the blocks
 * between the two, and at no others.
 */
export function headingAbove(doc: Node, position: number): string | null {
  for (let place = doc.resolve(Math.min(position, doc.content.size)).index(0); place >= 0; place -= 1) {
    const block = doc.maybeChild(place);
    const words = block?.type.name === 'heading' ? block.textContent.trim() : '';
    if (words !== '') return words.length > SAID_LETTERS ? `${words.slice(0, SAID_LETTERS).trimEnd()}…` : words;
  }
  return null;
}
