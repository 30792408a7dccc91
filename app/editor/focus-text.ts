import type { Editor } from '@tiptap/core';

/** Gives the focus to the text, also for who only reads it: the editor by itself takes none then. */
export function focusText({ view, isEditable }: Editor): void {
  if (isEditable) view.focus();
  else view.dom.focus({ preventScroll: true });
}
