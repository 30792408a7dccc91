import type { Editor } from '@tiptap/core';
import { barHeight } from '../bar-height.ts';
import { inOrder, type OutlinePart, outlineOf } from './outline-of.ts';

/** Between what stays at the top of the window and a heading that was gone to. */
const AIR_PX = 16;

/** Up to where the bar above the text covers the window. */
const barEnd = (text: HTMLElement): number => barHeight(text) + AIR_PX;

/** Puts the caret into a heading and the heading at the top of the window; the text may have changed since it was listed. */
export function goToPart(editor: Editor, listed: readonly OutlinePart[], part: OutlinePart): void {
  const now = inOrder(outlineOf(editor.state.doc));
  const found = now.find(({ heading }) => heading === part.heading) ?? now[inOrder(listed).indexOf(part)];
  if (!found) return;
  editor.commands.setTextSelection(found.position + 1 + found.heading.content.size);
  const drawn = editor.view.nodeDOM(found.position);
  if (!(drawn instanceof HTMLElement)) return;
  window.scrollBy({ top: drawn.getBoundingClientRect().top - barEnd(editor.view.dom) });
  if (editor.isEditable) editor.view.focus();
  // Who only reads has no caret in the text: the browser goes on from here, also for who hears the page.
  else window.getSelection()?.collapse(drawn, 0);
}

/** The part somebody is in: that of the caret while it is in sight, else that at the top of the window. */
export function partInSight(editor: Editor, outline: readonly OutlinePart[]): OutlinePart | null {
  const { view, state } = editor;
  const parts = inOrder(outline);
  const top = barEnd(view.dom);
  if (view.hasFocus()) {
    const caret = view.coordsAtPos(state.selection.head);
    if (caret.bottom > top && caret.top < window.innerHeight) return parts.findLast(({ position }) => position <= state.selection.head) ?? null;
  }
  const isAbove = ({ position }: OutlinePart): boolean => {
    const drawn = view.nodeDOM(position);
    return drawn instanceof HTMLElement && drawn.getBoundingClientRect().top <= top + AIR_PX;
  };
  return parts.findLast(isAbove) ?? null;
}
