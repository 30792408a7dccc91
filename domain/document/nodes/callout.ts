import { mergeAttributes, Node } from '@tiptap/core';
import { calloutKindOf, calloutWords } from '../callout-kinds.ts';

export * from '../callout-kinds.ts';

/** Words set apart from the text around them, with what they are in a word. */
export const callout = Node.create({
  name: 'callout',
  group: 'block',
  content: '(paragraph | bulletList | orderedList | taskList)+',
  defining: true,
  addAttributes: () => ({ kind: { default: 'note', parseHTML: (element: HTMLElement) => calloutKindOf(element.dataset.callout), rendered: false } }),
  parseHTML: () => [{ tag: 'aside[data-callout]' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const kind = calloutKindOf(node.attrs.kind);
    return ['aside', mergeAttributes(HTMLAttributes, { 'data-callout': kind, role: 'note', 'aria-label': calloutWords()[kind] }), 0];
  },
});
