import type { Mark, Node } from '@tiptap/pm/model';
import { agreedAttributes, suggestionMarkNames } from './stamp.ts';

/** One place of a document: a letter, the beginning or end of a block, or a node that holds nothing. */
export type Token =
  | { kind: 'letter'; pos: number; letter: string; marks: readonly Mark[] }
  | { kind: 'open'; pos: number; node: Node }
  | { kind: 'close'; pos: number; node: Node }
  | { kind: 'leaf'; pos: number; node: Node };

/** What stands between two places of a document, place by place. */
export function tokensBetween(doc: Node, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const walk = (parent: Node, start: number) =>
    parent.forEach((node, offset) => {
      const pos = start + offset;
      const end = pos + node.nodeSize;
      if (end <= from || pos >= to) return;
      if (node.isText) for (let place = Math.max(pos, from); place < Math.min(end, to); place += 1) tokens.push({ kind: 'letter', pos: place, letter: (node.text ?? '').charAt(place - pos), marks: node.marks });
      else if (node.isLeaf) tokens.push({ kind: 'leaf', pos, node });
      else {
        if (pos >= from) tokens.push({ kind: 'open', pos, node });
        walk(node, pos + 1);
        if (end <= to) tokens.push({ kind: 'close', pos: end - 1, node });
      }
    });
  walk(doc, 0);
  return tokens;
}

type Open = Extract<Token, { kind: 'open' }>;

/** The ends without a beginning, the beginnings without an end, and the outermost blocks that stand whole among tokens. */
export function structureOf(tokens: readonly Token[]): { closes: number; opens: Open[]; whole: Set<Token> } {
  const opens: Open[] = [];
  const matched = new Set<Token>();
  let closes = 0;
  for (const token of tokens)
    if (token.kind === 'open') opens.push(token);
    else if (token.kind === 'close') {
      const open = opens.pop();
      if (open) matched.add(open);
      else closes += 1;
    }
  const whole = new Set<Token>();
  let until = -1;
  for (const token of tokens)
    if (token.kind === 'open' && matched.has(token) && token.pos >= until) {
      whole.add(token);
      until = token.pos + token.node.nodeSize;
    }
  return { closes, opens, whole };
}

export const isStructure = ({ kind }: Token): boolean => kind === 'open' || kind === 'close';

/** Whether both are the same letters, blocks of whatever kind, and leaves, so that only formatting and kinds can differ. */
export const haveOneShape = (one: readonly Token[], other: readonly Token[]): boolean =>
  one.length === other.length &&
  one.every((token, place) => {
    const beside = other[place];
    if (token.kind === 'letter') return beside?.kind === 'letter' && beside.letter === token.letter;
    if (token.kind === 'leaf') return beside?.kind === 'leaf' && isSameNode(beside.node, token.node);
    return beside?.kind === token.kind;
  });

const isSameToken = (one: Token | undefined, other: Token | undefined): boolean => {
  if (one === undefined || other === undefined || one.kind !== other.kind) return false;
  if (one.kind === 'letter') return other.kind === 'letter' && one.letter === other.letter && JSON.stringify(one.marks) === JSON.stringify(other.marks);
  return one.kind === 'close' || (other.kind !== 'letter' && isSameNode(one.node, other.node));
};

/** Whether two nodes are of one kind, whatever is suggested for them. */
export const isSameNode = (one: Node, other: Node): boolean => one.type === other.type && JSON.stringify(agreedAttributes(one.attrs)) === JSON.stringify(agreedAttributes(other.attrs));

/** How many tokens are the same at the beginning and at the end of both. */
export function sameAtEnds(one: readonly Token[], other: readonly Token[]): { start: number; end: number } {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && isSameToken(one[start], other[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSameToken(one[one.length - 1 - end], other[other.length - 1 - end])) end += 1;
  return { start, end };
}

export const isSuggestionMark = ({ type }: Mark): boolean => (suggestionMarkNames as readonly string[]).includes(type.name);
export const agreedMarks = (marks: readonly Mark[]): Mark[] => marks.filter((mark) => !isSuggestionMark(mark));
