import type { JSONContent } from '@tiptap/core';
import type { AttributedPart } from '#domain/document/attributed-content.ts';

/** What an editor holds as what leaves the house, written by nobody in particular. */
export function attributedNodes(content: readonly JSONContent[]): AttributedPart[] {
  return content.map((node) => {
    if (node.type === 'text') return { type: 'text', text: node.text ?? '', marks: Object.fromEntries((node.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}])), by: { kind: 'house' }, minute: null };
    return { type: node.type ?? '', attributes: node.attrs ?? {}, content: attributedNodes(node.content ?? []) };
  });
}
