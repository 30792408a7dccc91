import { mergeAttributes, Node } from '@tiptap/core';
import { passageSourcesOf } from '../passages/passage-attributes.ts';

/** Words that a room wrote, in a report: `sources` are the ids of where they come from. It stands in no other block, and none of its kind in it. */
export const passage = Node.create({
  name: 'passage',
  group: 'reported',
  content: '(paragraph | bulletList | orderedList | taskList | blockquote | codeBlock | table)+',
  // Neither Backspace at its beginning nor pasting over its border lets words of one source run into another's.
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes: () => ({ sources: { default: [], parseHTML: (element: HTMLElement) => passageSourcesOf({ sources: (element.dataset.sources ?? '').split(' ') }), rendered: false } }),
  parseHTML: () => [{ tag: 'section[data-sources]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-sources': passageSourcesOf(node.attrs).join(' ') }), 0],
});
