import type { AttributedNode, AttributedPart } from '#domain/document/attributed-content.ts';
import { isRun } from '#domain/document/content.ts';
import { fenceAround, visibleWords } from './escape-markdown.ts';
import { inlineLines } from './inline-markdown.ts';

type Writing = { origin: string; depth: number };

/** Deeper than anybody writes; what lies below is kept as its words. */
const DEEPEST = 12;
/** The title of a file is its first heading, so those of the text begin with the second. */
const FIRST_LEVEL = 2;

/** Content as CommonMark, with `~~` for what was struck out. Nothing in it can open a form that its author did not choose. */
export const contentMarkdown = (content: readonly AttributedPart[], origin: string): string => blocksOf(content, { origin, depth: 0 }).join('\n\n');

/** Each block as its lines; two lists in a row are kept apart by their bullets. */
function blocksOf(content: readonly AttributedPart[], writing: Writing): string[] {
  const blocks: string[] = [];
  let [before, isOther] = ['', false];
  for (const part of content) {
    const node: AttributedNode = isRun(part) ? { type: 'paragraph', attributes: {}, content: [part] } : part;
    isOther = node.type === before && !isOther;
    before = node.type;
    const block = blockOf(node, isOther, writing);
    if (block !== '') blocks.push(block);
  }
  return blocks;
}

function blockOf(node: AttributedNode, isOther: boolean, writing: Writing): string {
  const { type, attributes, content } = node;
  if (writing.depth > DEEPEST) return linesOf(content, writing).join('\n');
  switch (type) {
    case 'heading':
      return `${'#'.repeat(levelOf(attributes.level))} ${linesOf(content, writing).join(' ').replace(/\\ /g, ' ')}`.trim();
    case 'bulletList':
      return listOf(content, () => (isOther ? '* ' : '- '), writing);
    case 'orderedList':
      return listOf(content, (place) => `${startOf(attributes.start) + place}${isOther ? ')' : '.'} `, writing);
    case 'blockquote':
      return prefixed(inside(content, writing), '> ', '> ');
    case 'codeBlock':
      return codeBlock(wordsIn(content));
    case 'horizontalRule':
      return '___';
    default:
      return content.some((part) => isRun(part) || part.type === 'hardBreak') ? linesOf(content, writing).join('\n') : inside(content, writing);
  }
}

const inside = (content: readonly AttributedPart[], { origin, depth }: Writing): string => blocksOf(content, { origin, depth: depth + 1 }).join('\n\n');
const linesOf = (content: readonly AttributedPart[], { origin }: Writing): string[] => inlineLines(content, origin);
const listOf = (entries: readonly AttributedPart[], bullet: (place: number) => string, writing: Writing): string =>
  entries
    .map((entry, place) => prefixed(isRun(entry) ? '' : inside(entry.content, writing), bullet(place), ' '.repeat(bullet(place).length)))
    .join('\n');

const prefixed = (block: string, first: string, others: string): string =>
  block
    .split('\n')
    .map((line, row) => `${row === 0 ? first : others}${line}`.trimEnd())
    .join('\n');

const codeBlock = (code: string): string => `${fenceAround(code, 3)}\n${code}\n${fenceAround(code, 3)}`;
const wordsIn = (content: readonly AttributedPart[]): string => content.map((part) => (isRun(part) ? visibleWords(part.text) : wordsIn(part.content))).join('');

const levelOf = (level: unknown): number => Math.min(6, Math.max(1, wholeNumber(level, 1)) + FIRST_LEVEL - 1);
const startOf = (start: unknown): number => Math.min(99_999_999, Math.max(0, wholeNumber(start, 1)));
const wholeNumber = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isInteger(value) ? value : otherwise);
