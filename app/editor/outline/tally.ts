import type { Node } from '@tiptap/pm/model';
import { countWords } from '#domain/document/count-words.ts';

/** What stands in a part of the text; `lines` are blocks with words. */
export type Tally = { words: number; lines: number; tables: number; codeBlocks: number };

const known = new WeakMap<Node, Tally>();
export const nothing: Tally = { words: 0, lines: 0, tables: 0, codeBlocks: 0 };

export const together = (one: Tally, other: Tally): Tally => ({
  words: one.words + other.words,
  lines: one.lines + other.lines,
  tables: one.tables + other.tables,
  codeBlocks: one.codeBlocks + other.codeBlocks,
});

/** Blocks are never changed, only replaced, so a key press counts anew the one block it was in and those around it. */
export function tallyOf(node: Node): Tally {
  const before = known.get(node);
  if (before) return before;
  const tally = node.inlineContent ? ofTextblock(node) : node.children.map(tallyOf).reduce(together, nothing);
  const named = node.type.name === 'table' ? { ...tally, tables: tally.tables + 1 } : tally;
  known.set(node, named);
  return named;
}

function ofTextblock(block: Node): Tally {
  const words = countWords(wordsWithin(block, 0, block.content.size));
  return { words, lines: words > 0 ? 1 : 0, tables: 0, codeBlocks: block.type.name === 'codeBlock' ? 1 : 0 };
}

/** A mention is read as its name, and a break ends a word. */
const wordsWithin = (block: Node, from: number, to: number): string =>
  block.textBetween(from, to, ' ', (leaf) => (typeof leaf.attrs.label === 'string' ? leaf.attrs.label : ' '));

/** How many words stand between two places; blocks that are wholly between them are not counted anew. */
export function wordsBetween(doc: Node, from: number, to: number): number {
  let words = 0;
  doc.nodesBetween(from, to, (node, position) => {
    const [start, end] = [position + 1, position + 1 + node.content.size];
    if (from <= start && end <= to) words += tallyOf(node).words;
    else if (!node.inlineContent) return true;
    else words += countWords(wordsWithin(node, Math.max(0, from - start), Math.min(end, to) - start));
    return false;
  });
  return words;
}
