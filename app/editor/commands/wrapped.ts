import { type Node, NodeRange, type NodeType, type ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { findWrapping, liftTarget } from '@tiptap/pm/transform';

/**
 * Sets what is chosen into a quote or a callout, takes it out of one with these attributes, or turns one with others into this.
 * A list goes in as a whole. Headings and code, which may not stand in a callout, become paragraphs. Null where nothing can be done.
 */
export function toggleWrapped(state: EditorState, name: string, attributes: Record<string, unknown>): Transaction | null {
  // Within a chain of the editor the transaction knows what came before in it.
  const change = state.tr;
  const { doc, selection } = change;
  const { schema } = state;
  const type = schema.nodes[name];
  if (!type) return null;
  const { $from, $to } = selection;
  const depth = depthOf($from, type);
  if (depth > 0) {
    const around = $from.node(depth);
    if (!matches(around, attributes)) return change.setNodeMarkup($from.before(depth), null, { ...around.attrs, ...attributes });
    const all = new NodeRange(doc.resolve($from.start(depth)), doc.resolve($from.end(depth)), depth);
    const target = liftTarget(all);
    return target === null ? null : change.lift(all, target);
  }
  const range = $from.blockRange($to, (parent) => parent.type.contentMatch.matchType(type) !== null);
  if (!range) return null;
  const wrapping = findWrapping(range, type, attributes);
  if (wrapping) return change.wrap(range, wrapping);
  const paragraph = schema.nodes.paragraph;
  if (!paragraph) return null;
  change.setBlockType(range.start, range.end, paragraph);
  const asParagraphs = change.doc.resolve(range.start + 1).blockRange(change.doc.resolve(change.mapping.map(range.end) - 1), (parent) => parent === change.doc || parent.type.contentMatch.matchType(type) !== null);
  const again = asParagraphs && findWrapping(asParagraphs, type, attributes);
  return again ? change.wrap(asParagraphs, again) : null;
}

function depthOf($place: ResolvedPos, type: NodeType): number {
  for (let depth = $place.depth; depth > 0; depth -= 1) if ($place.node(depth).type === type) return depth;
  return 0;
}

const matches = ({ attrs }: Node, attributes: Record<string, unknown>): boolean => Object.entries(attributes).every(([name, value]) => attrs[name] === value);
