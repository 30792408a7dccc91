import { isRun } from '../content.ts';
import { lineOf } from '../prompt-progress.ts';
import type { UnsignedPart } from '../unsigned-content.ts';

/** Words in one line, a space between blocks, whatever their form. */
export const wordingOf = (nodes: readonly UnsignedPart[], called?: (label: string) => string): string => linesOf(nodes, called).join(' ').replace(/\s+/g, ' ').trim();

function linesOf(parts: readonly UnsignedPart[], called?: (label: string) => string): string[] {
  return parts.flatMap((part) => {
    if (isRun(part)) return [part.text];
    const isBlockOfWords = part.content.some((each) => isRun(each) || each.type === 'mention');
    return isBlockOfWords ? [part.content.map((each) => (!isRun(each) && each.type === 'hardBreak' ? ' ' : lineOf(each, called))).join('')] : linesOf(part.content, called);
  });
}
