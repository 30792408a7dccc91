import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { borderWish, agreedAttributes, kindWish, markBefore, type SuggestionStamp } from './stamp.ts';
import { agreedMarks, isSameNode, type Token } from './tokens.ts';

const LISTS = ['bulletList', 'orderedList'];

/** Suggests other kinds of blocks and another formatting of words where nothing else changed. False for kinds that cannot be suggested. */
export function suggestInPlace(tr: Transaction, before: readonly Token[], after: readonly Token[], stamp: SuggestionStamp): boolean {
  for (const [place, token] of before.entries()) {
    const beside = after[place];
    if (token.kind === 'open' && beside?.kind === 'open' && !isSameNode(token.node, beside.node) && !suggestKind(tr, token.pos, beside.node, stamp)) return false;
  }
  for (const { from, to, was, becomes } of spansOf(before, after)) suggestMarks(tr, from, to, was, becomes, stamp);
  return true;
}

function suggestKind(tr: Transaction, pos: number, { type, attrs }: Node, stamp: SuggestionStamp): boolean {
  const node = tr.doc.nodeAt(pos);
  if (node === null || !('suggestedKind' in node.attrs)) return false;
  const areLists = LISTS.includes(node.type.name) && LISTS.includes(type.name);
  if (node.type !== type && !areLists && !(node.isTextblock && type.isTextblock)) return false;
  const wish = { type: type.name, attributes: agreedAttributes(attrs) };
  if (borderWish(node.attrs, 'suggestedInsertion')?.by === stamp.by) turnInto(tr, pos, wish);
  else {
    const known = kindWish(node.attrs);
    const isTakenBack = known !== null && JSON.stringify([known.type, known.attributes]) === JSON.stringify([wish.type, wish.attributes]);
    tr.setNodeAttribute(pos, 'suggestedKind', isTakenBack ? null : JSON.stringify({ ...stamp, ...wish }));
  }
  return true;
}

/** Makes a block another kind, as far as what it holds may stand in that; what else is suggested for it stays. */
export function turnInto(tr: Transaction, pos: number, { type: name, attributes }: { type: string; attributes: Record<string, unknown> }): boolean {
  const node = tr.doc.nodeAt(pos);
  const type = tr.doc.type.schema.nodes[name];
  if (!node || !type) return false;
  const attrs = { ...attributes, suggestedInsertion: node.attrs.suggestedInsertion as unknown, suggestedDeletion: node.attrs.suggestedDeletion as unknown, suggestedKind: null };
  const $pos = tr.doc.resolve(pos);
  if (!$pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, type)) return false;
  if (node.isTextblock && type.isTextblock) tr.setBlockType(pos + 1, pos + 1, type, attrs);
  else if (type.validContent(node.content)) tr.setNodeMarkup(pos, type, attrs);
  else return false;
  return true;
}

type Span = { from: number; to: number; was: readonly Mark[]; becomes: readonly Mark[] };

/** Letters that stand together and change alike. */
function spansOf(before: readonly Token[], after: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (const [place, token] of before.entries()) {
    const beside = after[place];
    if (token.kind !== 'letter' || beside?.kind !== 'letter') continue;
    const last = spans.at(-1);
    if (last?.to === token.pos && last.was === token.marks && last.becomes === beside.marks) last.to += 1;
    else spans.push({ from: token.pos, to: token.pos + 1, was: token.marks, becomes: beside.marks });
  }
  return spans;
}

function suggestMarks(tr: Transaction, from: number, to: number, was: readonly Mark[], becomes: readonly Mark[], stamp: SuggestionStamp): void {
  const [old, wanted] = [agreedMarks(was), agreedMarks(becomes)];
  const changed = [...old, ...wanted].filter((mark) => !mark.isInSet(old) || !mark.isInSet(wanted)).map(({ type }) => type);
  const isOwn = was.some(({ type, attrs }) => type.name === 'insertion' && attrs.by === stamp.by);
  for (const type of new Set(changed)) {
    const [had, gets] = [type.isInSet(old), type.isInSet(wanted)];
    if (!isOwn) suggestMark(tr, { from, to, was, becomes }, type.name, had, gets, stamp);
    if (gets) tr.addMark(from, to, gets);
    else tr.removeMark(from, to, type);
  }
}

/** What was suggested before for the same formatting gives way: the mark keeps how the words were at first. */
function suggestMark(tr: Transaction, { from, to, was }: Span, name: string, had: Mark | undefined, gets: Mark | undefined, stamp: SuggestionStamp): void {
  const { modification } = tr.doc.type.schema.marks;
  const known = was.filter(({ type, attrs }) => type === modification && attrs.mark === name);
  const original = known[0] ? markBefore(known[0].attrs.before) : (had?.attrs ?? null);
  for (const mark of known) tr.removeMark(from, to, mark);
  const isAsBefore = JSON.stringify(original) === JSON.stringify(gets?.attrs ?? null);
  if (modification && !isAsBefore) tr.addMark(from, to, modification.create({ ...stamp, mark: name, before: original && JSON.stringify(original) }));
}
