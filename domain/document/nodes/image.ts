import { mergeAttributes, Node } from '@tiptap/core';
import { isDocumentImage } from '../image-address.ts';

/**
 * A picture that stands in this house: the address is one of the document's own images, and nothing else is ever drawn,
 * so that no text can make its readers' browsers call elsewhere. Its words (`alt`) stand for it where it cannot be seen.
 */
export const image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('src') },
    alt: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('alt') ?? '' },
    /** True when it says nothing that the text does not, so that it needs no words. */
    decorative: {
      default: null,
      parseHTML: (element: HTMLElement) => (element.dataset.decorative === undefined ? null : true),
      renderHTML: ({ decorative }: Record<string, unknown>): Record<string, unknown> => (decorative === true ? { 'data-decorative': '' } : {}),
    },
    width: { default: null, parseHTML: (element: HTMLElement) => Number(element.getAttribute('width')) || null },
    height: { default: null, parseHTML: (element: HTMLElement) => Number(element.getAttribute('height')) || null },
  }),
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (element) => isDocumentImage(element.getAttribute('src')) && null }],
  renderHTML: ({ node, HTMLAttributes: { src, ...others } }) => ['img', mergeAttributes(others, isDocumentImage(node.attrs.src) ? { src: src as string, loading: 'lazy' } : {})],
});
