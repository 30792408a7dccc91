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

/** In a busy room words of others come between a key and the frame after it. */
export const hearsCaret = (connection: DocumentConnection) =>
  Extension.create({
    name: 'hearsCaret',
    addProseMirrorPlugins: () => [new Plugin({ view: (view) => ({ destroy: connection.beforeWords(() => hearCaret(view)) }) })],
  });
