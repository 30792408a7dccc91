import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { atRest } from '../at-rest.ts';
import { hearCaret } from '../hear-caret.ts';
import { coloursOf, isColoured } from './colour-code.ts';

export const codeColoursKey = new PluginKey<DecorationSet>('codeColours');

/** All code blocks and where they stand. Words are not gone through. */
function codeBlocksIn(doc: Node): { block: Node; position: number }[] {
  const found: { block: Node; position: number }[] = [];
  doc.descendants((block, position) => {
    if (block.type.name === 'codeBlock') found.push({ block, position });
    return !block.inlineContent;
  });
  return found;
}

const drawn = (doc: Node): DecorationSet =>
  DecorationSet.create(
    doc,
    codeBlocksIn(doc).flatMap(({ block, position }) => coloursOf(block).map(({ from, to, classes }) => Decoration.inline(position + 1 + from, position + 1 + to, { class: classes }))),
  );

/** Colours code once nobody has typed in it for a moment; until then the colours move along with the words. */
export const codeColours = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key: codeColoursKey,
    state: {
      init: (_config, { doc }) => drawn(doc),
      apply: (change, colours) => (change.getMeta(codeColoursKey) === true ? drawn(change.doc) : colours.map(change.mapping, change.doc)),
    },
    props: { decorations: (state) => codeColoursKey.getState(state) },
    view: (view) => {
      const colouring = atRest(() => {
        if (view.isDestroyed || codeBlocksIn(view.state.doc).every(({ block }) => isColoured(block))) return;
        hearCaret(view);
        view.dispatch(view.state.tr.setMeta(codeColoursKey, true).setMeta('addToHistory', false));
      });
      // The whole text is drawn anew when a plugin comes, before this one can see it.
      colouring.ask();
      return {
        update: (_view, before) => {
          if (before.doc !== view.state.doc) colouring.ask();
        },
        destroy: colouring.stop,
      };
    },
  });
