import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { SuggestionStamp } from './stamp.ts';
import { agreedMarks } from './tokens.ts';

/** Puts a slice, as open at its end as at its beginning, where it fits exactly, all of it suggested. False where it does not fit. */
export function suggestInsertion(tr: Transaction, at: number, { content, openStart, openEnd }: Slice, stamp: SuggestionStamp): boolean {
  const suggested = new Slice(asInserted(content, openStart, openEnd, { stamp, depth: openEnd, isWithinWhole: false }), openStart, openEnd);
  return tr.maybeStep(new ReplaceStep(at, at, suggested)).failed === null;
}

type Place = { stamp: SuggestionStamp; /** Of the border that the slice makes. */ depth: number; isWithinWhole: boolean };

function asInserted(content: Fragment, openStart: number, openEnd: number, place: Place): Fragment {
  const nodes: Node[] = [];
  content.forEach((node, _offset, index) => {
    const [isOpenBefore, isOpenAfter] = [openStart > 0 && index === 0, openEnd > 0 && index === content.childCount - 1];
    nodes.push(node.isText ? inserted(node, place.stamp) : block(node, isOpenBefore ? openStart : 0, isOpenAfter ? openEnd : 0, place));
  });
  return Fragment.from(nodes);
}

function inserted(text: Node, stamp: SuggestionStamp): Node {
  const mark = text.type.schema.marks.insertion?.create(stamp);
  return text.mark(mark ? mark.addToSet(agreedMarks(text.marks)) : text.marks);
}

function block(node: Node, openStart: number, openEnd: number, place: Place): Node {
  const isWhole = openStart === 0 && openEnd === 0;
  const isBorder = openEnd === place.depth && openEnd > 0;
  const isMarked = 'suggestedInsertion' in node.attrs && (isBorder || (isWhole && (node.isLeaf || !place.isWithinWhole)));
  const wish = isMarked ? { suggestedInsertion: JSON.stringify({ ...place.stamp, depth: isBorder ? place.depth : 0 }) } : {};
  const attributes = { ...node.attrs, ...('suggestedInsertion' in node.attrs && { suggestedInsertion: null, suggestedDeletion: null, suggestedKind: null }), ...wish };
  return node.type.create(attributes, asInserted(node.content, openStart, openEnd, { ...place, isWithinWhole: place.isWithinWhole || isWhole }), agreedMarks(node.marks));
}
