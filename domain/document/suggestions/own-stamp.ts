import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import type { ChangedRange } from './changed-ranges.ts';
import { borderWish, type SuggestionStamp, stampOf } from './stamp.ts';

/** The person's own suggestion that stands beside or within a range, which what they do there belongs to; else the given one. */
export function stampAt(doc: Node, { fromA, toA }: ChangedRange, stamp: SuggestionStamp): SuggestionStamp {
  const [$from, $to] = [doc.resolve(fromA), doc.resolve(toA)];
  const beside = [$from.nodeBefore, $to.nodeAfter, $from.nodeAfter, $to.nodeBefore].flatMap(stampsOn);
  return [...beside, ...blockStamps($from), ...blockStamps($to)].find((found) => found.id !== '' && found.by === stamp.by) ?? stamp;
}

const stampsOn = (node: Node | null): SuggestionStamp[] => (node === null ? [] : [...node.marks.filter(isOfWords).map(({ attrs }) => stampOf(attrs)), ...wishesOn(node)]);

const isOfWords = ({ type }: Mark): boolean => type.name === 'insertion' || type.name === 'deletion';
const wishesOn = ({ attrs }: Node): SuggestionStamp[] => [borderWish(attrs, 'suggestedInsertion'), borderWish(attrs, 'suggestedDeletion')].flatMap((wish) => (wish === null ? [] : [stampOf(wish)]));

/** At the beginning of a block, whoever suggested the block. */
const blockStamps = ($pos: ResolvedPos): SuggestionStamp[] =>
  $pos.parentOffset > 0 ? [] : Array.from({ length: $pos.depth }, (_, up) => $pos.node($pos.depth - up)).flatMap(wishesOn);
