import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { type CalloutKind, calloutKindOf } from '#domain/document/callout-kinds.ts';
import { isRun } from '#domain/document/content.ts';
import { codeLanguageOf, headingLevelOf, isChecked, listStartOf } from '#domain/document/read-attributes.ts';
import { fenceAround, visibleWords } from '#domain/markdown/escape-markdown.ts';
import { inlineLines, type Places } from './inline-markdown.ts';
import { tableMarkdown } from './table-markdown.ts';

type Writing = Places & { depth: number };

/** Deeper than anybody writes; what lies below is kept as its words. */
const DEEPEST = 12;
/** The title of a file is its first heading, so those of the text begin with the second. */
const FIRST_LEVEL = 2;
/** Callouts as GitHub calls them, which has no word for a decision. */
const alerts: Record<CalloutKind, string> = { note: 'NOTE', decision: 'IMPORTANT', caution: 'CAUTION' };

/**
 * Content as CommonMark with GitHub's tables, tasks, alerts and `~~`. Nothing in it can open a form that its author did
 * not choose. Underlining has no form in Markdown and is left out; a cell of several blocks becomes lines.
 */
export const contentMarkdown = (content: readonly UnsignedPart[], origin: string, own?: Places['own']): string =>
  blocksOf(content, { origin, depth: 0, own }).join('\n\n');

/** Each block as its lines; two lists in a row are kept apart by their bullets, which a list of tasks shares with one of points. */
function blocksOf(content: readonly UnsignedPart[], writing: Writing): string[] {
  const blocks: string[] = [];
  let [before, isOther] = ['', false];
  for (const part of content) {
    const node: UnsignedNode = isRun(part) ? { type: 'paragraph', attributes: {}, content: [part] } : part;
    const kind = node.type === 'taskList' ? 'bulletList' : node.type;
    isOther = kind === before && !isOther;
    const block = blockOf(node, isOther, writing);
    if (block === '') continue;
    before = kind;
    blocks.push(block);
  }
  return blocks;
}

function blockOf(node: UnsignedNode, isOther: boolean, writing: Writing): string {
  const { type, attributes, content } = node;
  if (writing.depth > DEEPEST) return linesOf(content, writing).join('\n');
  switch (type) {
    case 'heading':
      return `${'#'.repeat(headingLevelOf(attributes) + FIRST_LEVEL - 1)} ${linesOf(content, writing).join(' ').replace(/\\ /g, ' ')}`.trim();
    case 'bulletList':
      return listOf(content, () => (isOther ? '* ' : '- '), writing);
    case 'taskList':
      return tasksOf(content, isOther ? '* ' : '- ', writing);
    case 'orderedList':
      return listOf(content, (place) => `${listStartOf(attributes) + place}${isOther ? ')' : '.'} `, writing);
    case 'blockquote':
      return prefixed(inside(content, writing), '> ', '> ');
    case 'callout':
      return prefixed(`[!${alerts[calloutKindOf(attributes.kind)]}]\n${inside(content, writing)}`, '> ', '> ');
    case 'codeBlock':
      return codeBlock(wordsIn(content), codeLanguageOf(attributes) ?? '');
    case 'table':
      return tableMarkdown(node, writing);
    case 'horizontalRule':
      return '___';
    case 'image':
      return linesOf([node], writing).join('\n');
    default:
      return content.some((part) => isRun(part) || isWithinWords(part) || writing.own?.has(part)) ? linesOf(content, writing).join('\n') : inside(content, writing);
  }
}

const isWithinWords = ({ type }: UnsignedNode): boolean => type === 'hardBreak' || type === 'mention';
const inside = (content: readonly UnsignedPart[], writing: Writing): string => blocksOf(content, { ...writing, depth: writing.depth + 1 }).join('\n\n');
const linesOf = (content: readonly UnsignedPart[], writing: Writing): string[] => inlineLines(content, writing);
const listOf = (entries: readonly UnsignedPart[], bullet: (place: number) => string, writing: Writing): string =>
  entries
    .map((entry, place) => prefixed(isRun(entry) ? '' : inside(entry.content, writing), bullet(place), ' '.repeat(bullet(place).length)))
    .join('\n');

/** A box opens a paragraph alone, so an entry that begins otherwise, or has no words, gets one with nothing to be seen in it. */
const tasksOf = (entries: readonly UnsignedPart[], bullet: string, writing: Writing): string =>
  entries
    .map((entry) => {
      if (isRun(entry)) return bullet.trimEnd();
      const [first] = entry.content;
      const words = first && !isRun(first) && first.type === 'paragraph' ? linesOf(first.content, writing).join('\n') : '';
      const rest = inside(words === '' ? entry.content : entry.content.slice(1), writing);
      const box = `[${isChecked(entry.attributes) ? 'x' : ' '}] ${words || '<!-- -->'}`;
      return prefixed(rest === '' ? box : `${box}\n\n${rest}`, bullet, '  ');
    })
    .join('\n');

const prefixed = (block: string, first: string, others: string): string =>
  block
    .split('\n')
    .map((line, row) => `${row === 0 ? first : others}${line}`.trimEnd())
    .join('\n');

const codeBlock = (code: string, language: string): string => `${fenceAround(code, 3)}${language}\n${code}\n${fenceAround(code, 3)}`;
const wordsIn = (content: readonly UnsignedPart[]): string => content.map((part) => (isRun(part) ? visibleWords(part.text) : wordsIn(part.content))).join('');
