import type { RichBlock, RichInline, RichText } from '../rich-text.ts';

/**
 * What a post says, for filters: the words of each block as they are read, whatever they are made of, what pictures show, and then the addresses of its links. What is quoted is said as well;
 * the names of people who are called are not.
 */
export function textsOf(content: RichText): string[] {
  const texts: string[] = [];
  const addresses: string[] = [];
  const inline = (part: RichInline): string => {
    if (part.kind === 'mention' || part.kind === 'break') return ' ';
    if (part.kind === 'link' && !part.url.startsWith('/')) addresses.push(part.url);
    return 'children' in part ? part.children.map(inline).join('') : part.kind === 'image' ? ` ${part.text} ` : part.text;
  };
  const block = (each: RichBlock): void => {
    if (each.kind === 'list') each.entries.flat().forEach(block);
    else if (each.kind === 'quote') each.blocks.forEach(block);
    else if (each.kind === 'code') texts.push(each.text);
    else if ('children' in each) texts.push(each.children.map(inline).join(''));
  };
  content.forEach(block);
  return [...texts, ...addresses.filter((address) => !texts.some((text) => text.includes(address)))];
}
