import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state';
import { isOfOthers } from './is-of-others.ts';

/**
 * Lets nobody go on with what they did not choose: where others take a chosen image away, y-tiptap chooses what stands in its
 * place instead, and the next key would delete that.
 */
export const keepChoice = Extension.create({
  name: 'keepChoice',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (changes, before, after) => {
        const [chosen, now] = [before.selection, after.selection];
        if (!changes.some(isOfOthers) || !(now instanceof NodeSelection) || (chosen instanceof NodeSelection && isSame(chosen.node, now.node))) return null;
        return after.tr.setSelection(Selection.near(now.$from, -1)).setMeta('addToHistory', false);
      },
    }),
  ],
});

/** Others may have given an image its words meanwhile. */
const isSame = (one: Node, other: Node): boolean => one.type === other.type && one.attrs.src === other.attrs.src;
