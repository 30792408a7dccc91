import { mergeAttributes } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';

export const HEADING_LEVELS = [1, 2, 3] as const;

/** Headings of the text stand below the title of their page, so a first level is drawn as the page's second, and says what it is by `data-level`. */
export const heading = Heading.extend({
  parseHTML: () => [
    ...HEADING_LEVELS.map((level) => ({ tag: `h${level + 1}[data-level="${level}"]`, attrs: { level }, priority: 60 })),
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const level = Math.min(Math.max(Number(node.attrs.level) || 1, 1), 3);
    return [`h${level + 1}`, mergeAttributes(HTMLAttributes, { 'data-level': level }), 0];
  },
}).configure({ levels: [...HEADING_LEVELS] });
