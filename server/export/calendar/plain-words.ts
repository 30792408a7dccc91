import type { RichBlock, RichInline, RichText } from '#domain/rich-text.ts';

/** The words of a line; a link keeps its address behind its words unless that is what the words are. */
const lineOf = (inlines: readonly RichInline[]): string => inlines.map(wordsOf).join('');

function wordsOf(inline: RichInline): string {
  switch (inline.kind) {
    case 'text':
    case 'mention':
    case 'image':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
      return lineOf(inline.children);
    case 'link': {
      const words = lineOf(inline.children);
      return words === inline.url || inline.url.startsWith('#') || inline.url.startsWith('/') ? words : `${words} (${inline.url})`;
    }
  }
}

const indented = (text: string, first: string): string => first + text.replace(/\n(?=.)/g, `\n${' '.repeat(first.length)}`);

function blockOf(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lineOf(block.children);
    case 'list': {
      const { start } = block;
      return block.entries.map((entry, position) => indented(plainWords(entry), start === null ? '- ' : `${start + position}. `)).join('\n');
    }
    case 'quote':
      return plainWords(block.blocks);
    case 'code':
      return block.text;
    case 'rule':
      return '—';
  }
}

/** Rich text for where only plain text can stand, such as the description of a calendar entry: one blank line between blocks. */
export const plainWords = (text: RichText): string => text.map(blockOf).filter(Boolean).join('\n\n');
