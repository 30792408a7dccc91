import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

const isEmpty = ({ childCount, firstChild }: Node): boolean => childCount <= 1 && (firstChild === null || (firstChild.isTextblock && firstChild.content.size === 0));

/** Says in an empty text what it is for; the words are drawn by `notes.css` and are no part of the document. */
export const emptyText = (words: string) =>
  Extension.create({
    name: 'emptyText',
    addProseMirrorPlugins: () => [
      new Plugin({ props: { attributes: ({ doc }): Record<string, string> => (isEmpty(doc) ? { 'data-placeholder': words, 'aria-placeholder': words } : {}) } }),
    ],
  });
