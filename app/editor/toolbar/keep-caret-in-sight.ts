import type { Editor } from '@tiptap/core';

/** So much stays free above and below the caret, in pixels: about a line. */
const LINE = 28;

/** Scrolls the page when the caret is behind the bar at the keyboard, or above what is seen. */
export function keepCaretInSight({ view, state }: Editor, bar: HTMLElement): void {
  const seen = window.visualViewport;
  if (!seen || !view.hasFocus() || !state.selection.empty) return;
  const caret = view.coordsAtPos(state.selection.head);
  const below = caret.bottom + LINE - bar.getBoundingClientRect().top;
  const above = caret.top - LINE - seen.offsetTop;
  if (below > 0) window.scrollBy({ top: below });
  else if (above < 0) window.scrollBy({ top: above });
}
