import { type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Whether a block holds neither words nor anything that stands for itself, such as an image. */
export function isHollow(node: Node): boolean {
  let isHollowSoFar = !node.isLeaf;
  node.descendants((inner) => {
    if (inner.isLeaf) isHollowSoFar = false;
    return isHollowSoFar;
  });
  return isHollowSoFar;
}

/** Takes a node out, with what holds nothing but it. Where something must stand, an empty paragraph does. False when nothing can be taken out. */
export function deleteNode(tr: Transaction, pos: number): boolean {
  const node = tr.doc.nodeAt(pos);
  if (node === null) return false;
  let [from, to] = [pos, pos + node.nodeSize];
  for (let $from = tr.doc.resolve(from); ; $from = tr.doc.resolve(from)) {
    const { parent } = $from;
    if (parent.canReplace($from.index(), $from.index() + 1)) {
      tr.delete(from, to);
      return true;
    }
    if ($from.depth === 0 || parent.childCount > 1 || parent.type.spec.isolating) return emptyInstead(tr, from, to);
    [from, to] = [$from.before(), $from.after()];
  }
}

function emptyInstead(tr: Transaction, from: number, to: number): boolean {
  const empty = tr.doc.type.schema.nodes.paragraph?.create();
  const $from = tr.doc.resolve(from);
  if (!empty || !$from.parent.canReplaceWith($from.index(), $from.index() + 1, empty.type)) return false;
  tr.replaceWith(from, to, empty);
  return true;
}

/** Joins a block to the one before it, and what they hold at their common border down to `depth`. False when they cannot be one. */
export function joinBefore(tr: Transaction, pos: number, depth: number): boolean {
  const $pos = tr.doc.resolve(pos);
  let [before, after]: [Node | null, Node | null] = [$pos.nodeBefore, $pos.nodeAfter];
  let possible = 0;
  while (possible < depth && before && after && !before.isLeaf && !after.isLeaf && (possible === 0 || before.inlineContent === after.inlineContent)) {
    possible += 1;
    [before, after] = [before.lastChild, after.firstChild];
  }
  const [outer, inner] = [$pos.nodeBefore, $pos.nodeAfter];
  if (possible === 0 || outer?.inlineContent !== inner?.inlineContent) return false;
  return tr.maybeStep(new ReplaceStep(pos - possible, pos + possible, Slice.empty, true)).failed === null;
}
