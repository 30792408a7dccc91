import type { Node } from '@tiptap/pm/model';
import { nothing, type Tally, tallyOf, together } from './tally.ts';

/** A heading of the text and what is written under it and under the smaller headings below it. */
export type OutlinePart = { heading: Node; position: number; level: number; title: string; tally: Tally; parts: OutlinePart[] };

/** The headings that stand in the text itself, each within the larger one before it. */
export function outlineOf(doc: Node): OutlinePart[] {
  const outline: OutlinePart[] = [];
  const open: OutlinePart[] = [];
  doc.forEach((block, position) => {
    if (block.type.name === 'heading') {
      const level = Number(block.attrs.level);
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const part = { heading: block, position, level, title: block.textContent.trim(), tally: nothing, parts: [] };
      (open.at(-1)?.parts ?? outline).push(part);
      open.push(part);
    } else {
      const tally = tallyOf(block);
      for (const part of open) part.tally = together(part.tally, tally);
    }
  });
  return outline;
}

export const inOrder = (outline: readonly OutlinePart[]): OutlinePart[] => outline.flatMap((part) => [part, ...inOrder(part.parts)]);

/** The last heading at or before a place in the text. */
export const partAt = (outline: readonly OutlinePart[], position: number): OutlinePart | null => inOrder(outline).findLast((part) => part.position <= position) ?? null;
