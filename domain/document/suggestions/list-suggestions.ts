import type { Node } from '@tiptap/pm/model';
import { borderWish, kindWish, type SuggestionStamp, stampOf } from './stamp.ts';
import { isSuggestionMark } from './tokens.ts';

/** What is suggested for a block. `wanted` is the kind that it shall become. */
export type BlockChange = { change: 'added' | 'removed' | 'split' | 'joined'; type: string } | { change: 'kind'; type: string; wanted: { type: string; attributes: Record<string, unknown> } };
/** A mark that comes or goes. */
export type FormatChange = { mark: string; isOn: boolean; words: string };

/** One suggestion, and the places from its first to its last word; `added` and `removed` are its words. */
export type ListedSuggestion = SuggestionStamp & { added: string; removed: string; formats: FormatChange[]; blocks: BlockChange[]; from: number; to: number };

type Piece = { stamp: SuggestionStamp; from: number; to: number; added?: string; removed?: string; format?: FormatChange; block?: BlockChange };

/** Of each block as it stands: a key press makes one block anew, and no other is read again. */
const known = new WeakMap<Node, Piece[]>();

/** What is suggested in a document, in the order of its beginnings. */
export function listSuggestions(doc: Node): ListedSuggestion[] {
  const listed = new Map<string, ListedSuggestion>();
  doc.forEach((block, offset) => {
    for (const piece of piecesOf(block)) addPiece(listed, piece, offset);
  });
  return [...listed.values()];
}

function addPiece(listed: Map<string, ListedSuggestion>, { stamp, from, to, added = '', removed = '', format, block }: Piece, offset: number): void {
  const suggestion = listed.get(stamp.id) ?? { ...stamp, added: '', removed: '', formats: [], blocks: [], from: offset + from, to: offset + to };
  listed.set(stamp.id, suggestion);
  suggestion.to = Math.max(suggestion.to, offset + to);
  suggestion.added = joined(suggestion.added, added);
  suggestion.removed = joined(suggestion.removed, removed);
  const last = suggestion.formats.at(-1);
  if (format && last?.mark === format.mark && last.isOn === format.isOn) last.words += format.words;
  else if (format) suggestion.formats.push({ ...format });
  if (block) suggestion.blocks.push(block);
}

/** A new block begins with a line break, which reads as a space. */
const joined = (before: string, words: string): string => (before === '' ? words.trimStart() : before + words);

function piecesOf(block: Node): Piece[] {
  const pieces = known.get(block) ?? [...ofNode(block, 0), ...within(block)];
  known.set(block, pieces);
  return pieces;
}

function within(block: Node): Piece[] {
  const pieces: Piece[] = [];
  block.descendants((node, pos, parent, index) => void pieces.push(...(node.isText ? ofWords(node, pos + 1, parent !== null && index === 0) : ofNode(node, pos + 1))));
  return pieces;
}

function ofWords(node: Node, from: number, isFirst: boolean): Piece[] {
  const text = node.text ?? '';
  return node.marks.filter(isSuggestionMark).map((mark): Piece => {
    const place = { stamp: stampOf(mark.attrs), from, to: from + node.nodeSize };
    if (mark.type.name === 'insertion') return { ...place, added: isFirst ? ` ${text}` : text };
    if (mark.type.name === 'deletion') return { ...place, removed: isFirst ? ` ${text}` : text };
    const name = String(mark.attrs.mark);
    return { ...place, format: { mark: name, isOn: node.marks.some(({ type }) => type.name === name), words: text } };
  });
}

function ofNode(node: Node, from: number): Piece[] {
  const place = { from, to: from + node.nodeSize };
  const [type, added, removed, kind] = [node.type.name, borderWish(node.attrs, 'suggestedInsertion'), borderWish(node.attrs, 'suggestedDeletion'), kindWish(node.attrs)];
  return [
    ...(added ? [{ ...place, stamp: stampOf(added), block: { change: added.depth === 0 ? ('added' as const) : ('split' as const), type } }] : []),
    ...(removed ? [{ ...place, stamp: stampOf(removed), block: { change: removed.depth === 0 ? ('removed' as const) : ('joined' as const), type } }] : []),
    ...(kind ? [{ ...place, stamp: stampOf(kind), block: { change: 'kind' as const, type, wanted: { type: kind.type, attributes: kind.attributes } } }] : []),
  ];
}
