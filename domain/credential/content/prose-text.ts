import { lineOf } from '#domain/document/line-of.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { proseParts, type ProsePart } from '../prose-parts.ts';

/*
 * Prose between its two forms: blocks of the shared text, and the plain text of a draft with Markdown's paragraphs and lists. How words are
 * formed is left out of a draft, which is checked, compared and handed to machines.
 */

const isNode = (part: UnsignedPart): part is UnsignedNode => !('text' in part);
const line = (part: UnsignedPart): string => lineOf(part).replace(/\s+/g, ' ').trim();

/** Blocks as plain text: paragraphs with an empty line between them, lists a line for each entry, those within lists indented. */
export function proseText(blocks: readonly UnsignedPart[]): string {
  return blocks
    .map((block) => (isNode(block) ? blockText(block) : line(block)))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: UnsignedNode): string {
  if (block.type === 'bulletList' || block.type === 'orderedList') return listText(block);
  return block.content.some((part) => isNode(part) && part.type !== 'mention' && part.type !== 'hardBreak') ? proseText(block.content) : line(block);
}

function listText({ type, content }: UnsignedNode): string {
  return content
    .filter(isNode)
    .map((entry) => entry.content.map((part) => (isNode(part) ? blockText(part) : line(part))).filter((text) => text !== '').join('\n'))
    .filter((text) => text !== '')
    .map((text, place) => {
      const mark = type === 'bulletList' ? '- ' : `${place + 1}. `;
      const [first = '', ...others] = text.split('\n');
      return [`${mark}${first}`, ...others.map((text) => ' '.repeat(mark.length) + text)].join('\n');
    })
    .join('\n');
}

/** Plain text as blocks, at least one paragraph: what `proseText` writes is read back as it was. */
export function proseBlocks(text: string): UnsignedNode[] {
  const blocks = proseParts(text).map(blockOf);
  return blocks.length > 0 ? blocks : [paragraph('')];
}

function blockOf(part: ProsePart): UnsignedNode {
  if (part.kind === 'paragraph') return paragraph(part.text);
  const entries = part.entries.map(({ text, parts }) => ({ type: 'listItem', attributes: {}, content: [paragraph(text), ...parts.map(blockOf)] }));
  return { type: part.kind === 'bullets' ? 'bulletList' : 'orderedList', attributes: {}, content: entries };
}

export const paragraph = (words: string): UnsignedNode => ({ type: 'paragraph', attributes: {}, content: words === '' ? [] : [{ type: 'text', text: words, marks: {} }] });

/** A line as its words, whatever white space stands between them. */
export const lineText = (parts: readonly UnsignedPart[]): string => parts.map(line).filter((text) => text !== '').join(' ');
