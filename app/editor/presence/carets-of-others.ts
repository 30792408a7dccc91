import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { yCursorPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import { perspectiveOf } from '#domain/perspective.ts';
import { caretDrawing } from './caret-drawing.ts';
import { CaretNames } from './caret-names.ts';
import { drawCarets, quietAwareness } from './draw-carets.ts';
import { readTab } from './people-here.ts';
import type { Awareness } from './tabs-here.ts';

/** The carets of others, each with its name and icon in the colour of its perspective. Who it is comes from the server. */
export function caretsOfOthers(awareness: Awareness, ydoc: Doc) {
  const names = new CaretNames(awareness, ydoc);
  const perspectiveIn = (user: unknown) => readTab(0, { user }, null)?.perspective ?? 'other';
  /** The editor draws a caret anew at some of its moves, and lets it move along with the words at others. */
  const draw = (user: { name?: unknown }, clientId: number): HTMLElement => {
    const caret = caretDrawing(clientId, typeof user.name === 'string' ? user.name : '', perspectiveIn(user));
    names.drawn(clientId, caret);
    return caret;
  };
  const wash = (user: unknown) => ({ class: 'caret-selection', 'data-perspective': perspectiveOf(perspectiveIn(user)) });

  return Extension.create({
    name: 'caretsOfOthers',
    addProseMirrorPlugins: () => [
      // Its own types say only that it is something.
      yCursorPlugin(quietAwareness(awareness), { cursorBuilder: draw, selectionBuilder: wash }) as Plugin,
      new Plugin({
        view: (view) => {
          const endNames = names.follow(view.dom);
          const carets = drawCarets(view, awareness);
          return {
            update: ({ state }, before) => {
              names.textDrawn();
              if (state.doc !== before.doc && (ySyncPluginKey.getState(state) as { isChangeOrigin: boolean }).isChangeOrigin) carets.areDrawn();
            },
            destroy: () => {
              endNames();
              carets.stop();
            },
          };
        },
      }),
    ],
  });
}
