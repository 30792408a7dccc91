import { Fragment, type Node, type NodeType, Slice } from '@tiptap/pm/model';

/** So many lists, quotes, callouts and tables may stand within each other. The document server refuses what is far deeper. */
export const MAX_NESTING = 12;

const NESTING = new Set(['bulletList', 'orderedList', 'taskList', 'blockquote', 'callout', 'table']);
export const isNesting = ({ name }: NodeType): boolean => NESTING.has(name);

/** How many of those stand within each other at the deepest place. */
export function nestingOf(content: Node | Fragment): number {
  let deepest = 0;
  content.forEach((child) => {
    // Words hold nothing; a list's entry is no level of its own.
    if (!child.isText && !child.isTextblock) deepest = Math.max(deepest, nestingOf(child) + (isNesting(child.type) ? 1 : 0));
  });
  return deepest;
}

/** The same content with at most `levels` within each other: what is deeper stands as paragraphs at the deepest place allowed, no word lost. */
export function flattened(content: Fragment, levels: number): Fragment {
  const parts: Node[] = [];
  content.forEach((child) => {
    if (child.isText || child.isTextblock || child.isAtom) parts.push(child);
    else if (!isNesting(child.type)) parts.push(child.copy(fitting(child, flattened(child.content, levels))));
    else if (levels > 0) parts.push(child.copy(fitting(child, flattened(child.content, levels - 1))));
    else parts.push(...paragraphsOf(child));
  });
  return Fragment.from(parts);
}

/** What is pasted, no deeper than `levels`. */
export function flattenedSlice(slice: Slice, levels: number): Slice {
  if (nestingOf(slice.content) <= levels) return slice;
  const content = flattened(slice.content, Math.max(levels, 0));
  const { openStart, openEnd } = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, openStart), Math.min(slice.openEnd, openEnd));
}

/** Where a parent takes only paragraphs, what was put out of a deeper one becomes paragraphs as well. */
const fitting = (parent: Node, content: Fragment): Fragment => (parent.type.validContent(content) ? content : Fragment.from(children(content).flatMap((child) => (isNesting(child.type) || parent.type.contentMatch.matchType(child.type) ? child : paragraphsOf(child)))));

const children = (content: Fragment): Node[] => Array.from({ length: content.childCount }, (_, place) => content.child(place));

/** The words of a block as paragraphs; pictures and lines between words stay what they are. */
function paragraphsOf(block: Node): Node[] {
  const { paragraph } = block.type.schema.nodes;
  if (block.isTextblock) return paragraph && block.type !== paragraph ? [paragraph.create(null, block.content)] : [block];
  return block.isAtom ? [block] : children(block.content).flatMap(paragraphsOf);
}
