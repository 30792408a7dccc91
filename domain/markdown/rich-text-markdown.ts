import type { RichBlock, RichInline, RichText } from '../rich-text.ts';
import { codeSpan, escapeLineStart, escapeWords, fenceAround, linkTarget } from './escape-markdown.ts';

/** A text of a page as Markdown that reads to the same text again. */
export const richTextMarkdown = (text: RichText): string => text.map(blockMarkdown).join('\n\n');

function blockMarkdown(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineMarkdown(block.children).split('\n').map(escapeLineStart).join('\n');
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineMarkdown(block.children).replaceAll('\\\n', ' ')}`;
    case 'list':
      return listMarkdown(block.start, block.entries);
    case 'quote':
      return indented(richTextMarkdown(block.blocks), '> ', '> ');
    case 'code': {
      const fence = fenceAround(block.text, 3);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case 'rule':
      return '---';
  }
}

function listMarkdown(start: number | null, entries: readonly RichBlock[][]): string {
  return entries
    .map((blocks, place) => {
      const sign = start === null ? '- ' : `${start + place}. `;
      return indented(richTextMarkdown(blocks), sign, ' '.repeat(sign.length));
    })
    .join('\n');
}

const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, place) => `${place === 0 ? first : others}${line}`.trimEnd())
    .join('\n');

const inlineMarkdown = (parts: readonly RichInline[]): string => parts.map(partMarkdown).join('');

function partMarkdown(part: RichInline): string {
  switch (part.kind) {
    case 'text':
    case 'mention':
      return escapeWords(part.text);
    case 'code':
      return codeSpan(part.text);
    case 'image':
      return `![${escapeWords(part.text)}](${linkTarget(part.src)})`;
    case 'break':
      return '\\\n';
    case 'strong':
      return `**${inlineMarkdown(part.children)}**`;
    case 'emphasis':
      return `*${inlineMarkdown(part.children)}*`;
    case 'link':
      return `[${inlineMarkdown(part.children)}](${linkTarget(part.url)})`;
  }
}
