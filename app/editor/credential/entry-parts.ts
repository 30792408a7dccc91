import type { Node } from '@tiptap/pm/model';
import { inOrder } from '#domain/credential/content/entry-order.ts';

/** An entry of a list in a text, and where it stands there. */
export type StandingEntry = { node: Node; position: number };

/** The entries of a list in the order in which they are read, which need not be that of the text. */
export function entriesIn(list: Node, position: number): StandingEntry[] {
  const entries: StandingEntry[] = [];
  list.forEach((node, offset) => entries.push({ node, position: position + 1 + offset }));
  return inOrder(entries, ({ node }) => node.attrs.place);
}

/** The levels of the rubric in a text, best first, with their labels as they stand. */
export function levelsOf(doc: Node): { id: string; label: string }[] {
  const levels: { id: string; label: string }[] = [];
  doc.forEach((field) => {
    if (field.attrs.key === 'rubricLevels') levels.push(...entriesIn(field, 0).map(({ node }) => ({ id: String(node.attrs.id), label: node.textContent })));
  });
  return levels;
}

/** Where the field with this key stands in a text; undefined where it does not. */
export function fieldAt(doc: Node, key: string): number | undefined {
  let found: number | undefined;
  doc.forEach((field, offset) => {
    if (field.attrs.key === key) found ??= offset;
  });
  return found;
}
