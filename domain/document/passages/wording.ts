import { oneLine } from '#domain/agenda/plain-text.ts';
import { lineOf } from '../line-of.ts';
import type { UnsignedPart } from '../unsigned-content.ts';

/** Words in one line, a space between blocks, whatever their form. */
export const wordingOf = (nodes: readonly UnsignedPart[], called?: (label: string) => string): string => oneLine(linesOf(nodes, called).join(' '));

function linesOf(parts: readonly UnsignedPart[], called?: (label: string) => string): string[] {
  return parts.flatMap((part) => {
    if ('text' in part) return [part.text];
    const isBlockOfWords = part.content.some((each) => 'text' in each || each.type === 'mention');
    return isBlockOfWords ? [part.content.map((each) => (!('text' in each) && each.type === 'hardBreak' ? ' ' : lineOf(each, called))).join('')] : linesOf(part.content, called);
  });
}
