import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { deleteNode, isHollow, joinBefore } from './blocks.ts';
import { borderWish, kindWish, markBefore, type SuggestedAttribute, suggestedAttributes } from './stamp.ts';
import { turnInto } from './suggest-in-place.ts';
import { isSuggestionMark } from './tokens.ts';

export type Verdict = 'accept' | 'decline';
type Settling = { tr: Transaction; verdict: Verdict; isMeant: (id: unknown) => boolean };

/**
 * Accepts or declines suggestions wherever they stand now, and so is right while others write and does nothing the second
 * time. Nothing goes but words that were suggested to go or to come: a block that holds others stays with them.
 */
export function settleSuggestions(tr: Transaction, verdict: Verdict, isMeant: (id: unknown) => boolean): Transaction {
  const settling = { tr, verdict, isMeant };
  for (const { node, pos } of nodesIn(tr.doc).toReversed()) if (node.isText) settleWords(settling, node, pos);
  for (const { pos } of nodesIn(tr.doc).toReversed()) settleWhole(settling, pos);
  for (const { pos } of nodesIn(tr.doc).toReversed()) settleBorder(settling, pos);
  for (const { pos } of nodesIn(tr.doc).toReversed()) settleKind(settling, pos);
  return tr;
}

function nodesIn(doc: Node): { node: Node; pos: number }[] {
  const nodes: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => void nodes.push({ node, pos }));
  return nodes;
}

function settleWords({ tr, verdict, isMeant }: Settling, { marks, nodeSize }: Node, pos: number): void {
  const meant = marks.filter((mark) => isSuggestionMark(mark) && isMeant(mark.attrs.id));
  const goes = verdict === 'accept' ? 'deletion' : 'insertion';
  if (meant.some(({ type }) => type.name === goes)) return void tr.delete(pos, pos + nodeSize);
  for (const mark of meant) {
    tr.removeMark(pos, pos + nodeSize, mark);
    const isLast = !marks.some((other) => other.type === mark.type && other.attrs.mark === mark.attrs.mark && !meant.includes(other));
    if (mark.type.name === 'modification' && verdict === 'decline' && isLast) bringBack(tr, pos, pos + nodeSize, mark);
  }
}

function bringBack(tr: Transaction, from: number, to: number, { attrs }: Mark): void {
  const type = tr.doc.type.schema.marks[String(attrs.mark)];
  const before = markBefore(attrs.before);
  if (!type) return;
  if (before === null) tr.removeMark(from, to, type);
  else tr.addMark(from, to, type.create(before));
}

const isFor = (node: Node | null, name: 'suggestedInsertion' | 'suggestedDeletion', isMeant: Settling['isMeant']) => {
  const wish = node && borderWish(node.attrs, name);
  return wish && isMeant(wish.id) ? wish : null;
};
const clear = (tr: Transaction, pos: number, name: SuggestedAttribute) => tr.setNodeAttribute(pos, name, null);

/** Blocks and what stands for itself, from the last to the first: what stands before keeps its place. */
function settleWhole({ tr, verdict, isMeant }: Settling, pos: number): void {
  for (const name of ['suggestedInsertion', 'suggestedDeletion'] as const) {
    const node = tr.doc.nodeAt(pos);
    if (!node || isFor(node, name, isMeant)?.depth !== 0) continue;
    const goes = (name === 'suggestedDeletion') === (verdict === 'accept');
    if (goes && (node.isLeaf || isHollow(node)) && deleteNode(tr, pos)) return;
    clear(tr, pos, name);
  }
}

function settleBorder({ tr, verdict, isMeant }: Settling, pos: number): void {
  for (const name of ['suggestedInsertion', 'suggestedDeletion'] as const) {
    const node = tr.doc.nodeAt(pos);
    const wish = isFor(node, name, isMeant);
    if (!node || !wish) continue;
    const goes = (name === 'suggestedDeletion') === (verdict === 'accept');
    if (goes && (joinBefore(tr, pos, wish.depth) || (isHollow(node) && deleteNode(tr, pos)))) return;
    clear(tr, pos, name);
  }
}

function settleKind({ tr, verdict, isMeant }: Settling, pos: number): void {
  const wish = kindWish(tr.doc.nodeAt(pos)?.attrs ?? {});
  if (!wish || !isMeant(wish.id)) return;
  if (verdict === 'decline' || !turnInto(tr, pos, wish)) clear(tr, pos, 'suggestedKind');
}

/** All that is suggested in a document or, within places of it, all that stands or begins there. */
export function suggestionIdsBetween(doc: Node, from = 0, to: number = doc.content.size): Set<string> {
  const ids = new Set<string>();
  const note = (id: unknown) => {
    if (typeof id === 'string') ids.add(id);
  };
  doc.nodesBetween(from, to, (node) => {
    for (const mark of node.marks) if (isSuggestionMark(mark)) note(mark.attrs.id);
    for (const name of suggestedAttributes) note((name === 'suggestedKind' ? kindWish(node.attrs) : borderWish(node.attrs, name))?.id);
  });
  return ids;
}
