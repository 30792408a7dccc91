import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isLongText } from './is-long-text.ts';

/** Tells the page's looks that a text is long, so that only what is near the window is laid out and painted. */
export const longText = Extension.create({
  name: 'longText',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { attributes: ({ doc }): Record<string, string> => (isLongText(doc.childCount) ? { 'data-long': '' } : {}) },
    }),
  ],
});
