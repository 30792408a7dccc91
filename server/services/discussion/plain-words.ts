import type { RichBlock, RichInline, RichText } from '#domain/rich-text.ts';

const MOST = 140;

const ofInline = (inline: RichInline): string => ('children' in inline ? inline.children.map(ofInline).join('') : 'text' in inline ? inline.text : ' ');
function ofBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.map(ofInline).join('');
    case 'list':
      return block.entries.flat().map(ofBlock).join(' ');
    case 'code':
      return block.text;
    case 'quote':
    case 'rule':
      return '';
  }
}

/** What a post says in one line, without what it quotes. */
export const wholeWords = (content: RichText): string => content.map(ofBlock).join(' ').replaceAll(/\s+/g, ' ').trim();

/** The first of these words. */
export function plainWords(content: RichText): string {
  const words = wholeWords(content);
  return words.length > MOST ? `${words.slice(0, MOST).replace(/\s+\S*$/, '')} …` : words;
}
