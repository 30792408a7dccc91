import { mergeAttributes, Node } from '@tiptap/core';
import { figureKindWords, figureOf } from '../passages/passage-attributes.ts';

/** Something live in a report, such as a poll's result: drawn from what it shows until the report is published, and frozen then. */
export const figure = Node.create({
  name: 'figure',
  group: 'reported',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    kind: { default: null, parseHTML: (element: HTMLElement) => element.dataset.figure ?? null, rendered: false },
    of: { default: null, parseHTML: (element: HTMLElement) => element.dataset.of ?? null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'figure[data-figure]' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const shown = figureOf(node.attrs);
    return ['figure', mergeAttributes(HTMLAttributes, { 'data-figure': shown?.kind ?? '', 'data-of': shown?.of ?? '' }), shown === null ? '' : figureKindWords()[shown.kind]];
  },
});
