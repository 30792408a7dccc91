import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc, Transaction, XmlFragment } from 'yjs';
import { isOfOthers } from './is-of-others.ts';

const drawnKey = new PluginKey<number>('drawn');
type Sync = { binding: ProsemirrorBinding; doc: Doc; type: XmlFragment };

/**
 * Draws the text anew when somebody else's change did not reach the screen: y-tiptap 3.0.9 throws when it cannot find the caret
 * again after such a change, and the next key press would then write the old text over what the others wrote.
 */
export const drawAgain = Extension.create({
  name: 'drawAgain',
  // After the plugin that draws, so that its observer has run before ours.
  priority: 1,
  addProseMirrorPlugins: () => [
    new Plugin<number>({
      key: drawnKey,
      state: { init: () => 0, apply: (change, drawn) => (isOfOthers(change) ? drawn + 1 : drawn) },
      view: (view) => {
        const { binding, doc, type } = ySyncPluginKey.getState(view.state) as Sync;
        const drawn = () => drawnKey.getState(view.state) ?? 0;
        let before = drawn();
        const note = () => void (before = drawn());
        const check = (_events: unknown, { origin }: Transaction) => {
          if (origin === ySyncPluginKey || drawn() > before) return;
          // The caret that cannot be found; without it the editor keeps the one it has.
          Object.assign(binding, { beforeTransactionSelection: null });
          binding._forceRerender();
        };
        doc.on('beforeObserverCalls', note);
        type.observeDeep(check);
        return {
          destroy: () => {
            doc.off('beforeObserverCalls', note);
            type.unobserveDeep(check);
          },
        };
      },
    }),
  ],
});
