import type { Node, NodeType } from '@tiptap/pm/model';

/** The place between blocks that is nearest to a caret: before an empty line, else after the block that holds it. */
export function placeForImage(doc: Node, caret: number, type: NodeType): number {
  const $caret = doc.resolve(caret);
  const isEmptyLine = $caret.parent.isTextblock && $caret.parent.content.size === 0;
  for (let depth = $caret.depth; depth > 0; depth -= 1) {
    const [parent, index] = [$caret.node(depth - 1), $caret.index(depth - 1)];
    if (isEmptyLine && depth === $caret.depth && parent.canReplaceWith(index, index, type)) return $caret.before(depth);
    if (parent.canReplaceWith(index + 1, index + 1, type)) return $caret.after(depth);
  }
  return caret;
}
