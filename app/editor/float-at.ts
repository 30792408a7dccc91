import type { Editor } from '@tiptap/core';
import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';

/** Between what floats and what it is about. */
const GAP_PX = 4;

/**
 * Keeps something beside the block at a place in the text, in sight while either moves; answers with what stops that.
 * The block's element is asked for each time: the text may have been drawn anew.
 */
export function floatAt(editor: Editor, position: number, floating: HTMLElement, placement: Placement): () => void {
  const text = editor.view.dom;
  const bar = text.closest('.notes-sheet')?.querySelector('.notes-bar');
  const drawn = (): Element => {
    const block = editor.isDestroyed ? null : editor.view.nodeDOM(position);
    return block instanceof Element ? block : text;
  };
  const block = { getBoundingClientRect: () => drawn().getBoundingClientRect(), contextElement: text };
  const place = () => {
    const padding = { top: (bar?.getBoundingClientRect().height ?? 0) + GAP_PX, bottom: GAP_PX, left: GAP_PX, right: GAP_PX };
    const middleware = [offset(GAP_PX), flip({ padding }), shift({ padding, crossAxis: true })];
    void computePosition(block, floating, { placement, middleware }).then(({ x, y }) => Object.assign(floating.style, { left: `${x}px`, top: `${y}px` }));
  };
  const stop = autoUpdate(block, floating, place);
  editor.on('transaction', place);
  return () => {
    editor.off('transaction', place);
    stop();
  };
}
