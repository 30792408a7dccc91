import type { Mark } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { deleteNode, isHollow, joinBefore } from './blocks.ts';
import { borderWish, type SuggestionStamp } from './stamp.ts';
import { structureOf, type Token } from './tokens.ts';

/**
 * Marks tokens as suggested to go; what their author had only suggested goes at once. The border of a block with the one
 * before it stays where `keepsBorders`. Positions before the tokens stay as they are.
 */
export function suggestRemoval(tr: Transaction, tokens: readonly Token[], stamp: SuggestionStamp, keepsBorders: boolean): void {
  const { opens, whole } = structureOf(tokens);
  for (const part of gathered(tokens).toReversed()) {
    if (part.kind === 'words') removeWords(tr, part, stamp);
    else if (part.kind === 'leaf' || whole.has(part)) removeNode(tr, part.pos, stamp);
    else if (part === opens[0] && !keepsBorders) removeBorder(tr, part.pos, opens.length, stamp);
  }
}

type Words = { kind: 'words'; pos: number; end: number; marks: readonly Mark[] };

/** Letters that stand together and are formatted alike as one. */
function gathered(tokens: readonly Token[]): (Words | Exclude<Token, { kind: 'letter' }>)[] {
  const parts: (Words | Exclude<Token, { kind: 'letter' }>)[] = [];
  for (const token of tokens) {
    const last = parts.at(-1);
    if (token.kind !== 'letter') parts.push(token);
    else if (last?.kind === 'words' && last.end === token.pos && last.marks === token.marks) last.end += 1;
    else parts.push({ kind: 'words', pos: token.pos, end: token.pos + 1, marks: token.marks });
  }
  return parts;
}

function removeWords(tr: Transaction, { pos, end, marks }: Words, stamp: SuggestionStamp): void {
  const { insertion, deletion } = tr.doc.type.schema.marks;
  if (marks.some(({ type, attrs }) => type === insertion && attrs.by === stamp.by)) tr.delete(pos, end);
  else if (deletion && !marks.some(({ type }) => type === deletion)) tr.addMark(pos, end, deletion.create(stamp));
}

function removeNode(tr: Transaction, pos: number, stamp: SuggestionStamp): void {
  const node = tr.doc.nodeAt(pos);
  if (node === null) return;
  const isOwn = borderWish(node.attrs, 'suggestedInsertion')?.by === stamp.by;
  if (isOwn && (node.isLeaf || isHollow(node)) && deleteNode(tr, pos)) return;
  if (node.attrs.suggestedDeletion === null) tr.setNodeAttribute(pos, 'suggestedDeletion', JSON.stringify({ ...stamp, depth: 0 }));
}

function removeBorder(tr: Transaction, pos: number, depth: number, stamp: SuggestionStamp): void {
  const node = tr.doc.nodeAt(pos);
  if (node === null) return;
  if (borderWish(node.attrs, 'suggestedInsertion')?.by === stamp.by && joinBefore(tr, pos, depth)) return;
  if (node.attrs.suggestedDeletion === null) tr.setNodeAttribute(pos, 'suggestedDeletion', JSON.stringify({ ...stamp, depth }));
}
