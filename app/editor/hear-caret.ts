import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { DocumentConnection } from './document-connection.ts';

/**
 * Lets the editor hear where a key has just put the caret. A browser says so with its next frame only, and whatever the editor
 * draws before then would put the caret back: call this before drawing what the writer's own keys did not cause.
 */
export function hearCaret(view: EditorView): void {
  if (view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

const MOVES = /^(Arrow|Home$|End$|Page)/;

/** When the text got the focus, as ProseMirror keeps it for itself. */
type Focused = EditorView & { input?: { lastFocus: number } };

/**
 * For a fifth of a second after the text got the focus, ProseMirror takes a move to its very beginning for the browser's own and puts the caret
 * back. A key that moves the caret says whose move it is.
 */
function ownTheMove({ input }: Focused): void {
  if (input) input.lastFocus = 0;
}

/**
 * In a busy room words of others come between a key and the frame after it; and 20 ms after it was focused, the editor itself
 * puts the caret back to where it last heard of it, on a slow machine between two later keys.
 */
export const hearsCaret = (connection: DocumentConnection) =>
  Extension.create({
    name: 'hearsCaret',
    addProseMirrorPlugins() {
      let hasMoved = false;
      const hearMove = (view: EditorView, { ctrlKey, metaKey, altKey }: KeyboardEvent) => {
        // A command is about what is chosen, also a moment after it was chosen with the pointer.
        if (hasMoved || ctrlKey || metaKey || altKey) hearCaret(view);
        hasMoved = false;
      };
      return [
        new Plugin({
          view: (view) => ({ destroy: connection.beforeWords(() => hearCaret(view)) }),
          props: {
            handleDOMEvents: {
              // The caret moves after this event and before the next: of a key that is held, or its `keyup`.
              keydown: (view, event) => {
                hearMove(view, event);
                hasMoved = MOVES.test(event.key);
                if (hasMoved) ownTheMove(view);
              },
              keyup: hearMove,
            },
          },
        }),
      ];
    },
  });
