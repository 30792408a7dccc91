import { mergeAttributes, Node } from '@tiptap/core';
import { mentionKindOf, mentionWords } from '../mention-words.ts';

export * from '../mention-words.ts';

/** A person or a strategic question called by name within the words. `label` is the name as it was when it was written. */
export const mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    kind: { default: 'person', parseHTML: (element: HTMLElement) => mentionKindOf(element.dataset.mention), rendered: false },
    id: { default: null, parseHTML: (element: HTMLElement) => element.dataset.id ?? null, rendered: false },
    label: { default: '', parseHTML: (element: HTMLElement) => element.dataset.label ?? element.textContent, rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const kind = mentionKindOf(node.attrs.kind);
    return ['span', mergeAttributes(HTMLAttributes, { 'data-mention': kind, 'data-id': String(node.attrs.id ?? ''), 'data-label': String(node.attrs.label) }), mentionWords(node.attrs)];
  },
  renderText: ({ node }) => mentionWords(node.attrs),
});
