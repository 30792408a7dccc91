import { Extension } from '@tiptap/core';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Addresses become links where their writer types them. Words of others are left as they are: their own page makes links of them, and ours would look through the whole text at each of their keys. */
export const linkOwnWords = Extension.create({
  name: 'linkOwnWords',
  dispatchTransaction({ transaction, next }) {
    next(transaction.getMeta(ySyncPluginKey) === undefined ? transaction : transaction.setMeta('preventAutolink', true));
  },
});
