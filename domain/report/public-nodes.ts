import { isRun } from '../document/content.ts';
import type { UnsignedNode, UnsignedPart } from '../document/unsigned-content.ts';

/** What a reader needs of a node; whatever else stands in it stays here. */
const KEPT = new Set(['level', 'start', 'checked', 'colspan', 'rowspan', 'colwidth', 'language', 'src', 'alt', 'width', 'height', 'kind', 'id', 'label']);

export const SOMEBODY = 'somebody';

/**
 * Nodes as they may be published: people who are called by name within them are named only where they are anyway (`isNamed`, by account), and a
 * mention holds no account. Attributes that no reader needs are left out.
 */
export const publicNodes = (nodes: readonly UnsignedNode[], isNamed: (accountId: string) => boolean): UnsignedNode[] => nodes.map((node) => publicNode(node, isNamed));

function publicNode({ type, attributes, content }: UnsignedNode, isNamed: (accountId: string) => boolean): UnsignedNode {
  const parts: UnsignedPart[] = [];
  for (const part of content) {
    const shown = isRun(part) ? part : part.type === 'mention' && part.attributes.kind !== 'question' ? nameOf(part, isNamed) : publicNode(part, isNamed);
    const last = parts.at(-1);
    if (isRun(shown) && last && isRun(last) && JSON.stringify(last.marks) === JSON.stringify(shown.marks)) parts[parts.length - 1] = { ...last, text: last.text + shown.text };
    else parts.push(shown);
  }
  return { type, attributes: Object.fromEntries(Object.entries(attributes).filter(([name, value]) => KEPT.has(name) && value !== undefined)), content: parts };
}

const nameOf = ({ attributes: { id, label } }: UnsignedNode, isNamed: (accountId: string) => boolean): UnsignedPart => ({
  type: 'text',
  text: typeof id === 'string' && typeof label === 'string' && isNamed(id) ? label : SOMEBODY,
  marks: {},
});
