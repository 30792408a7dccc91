import type { Editor } from '@tiptap/core';
import type { Placement } from '@floating-ui/dom';
import { barHeight } from '../bar-height.ts';
import { placeBeside } from './place-beside.ts';

/** From the edges of what is seen; the bar above the text covers more. */
const EDGE = 4;

/**
 * Keeps something beside the block at a place in the text, in sight while either moves; answers with what stops that.
 * The block's element is asked for each time: the text may have been drawn anew.
 */
export function placeBesideBlock(editor: Editor, position: number, floating: HTMLElement, placement: Placement): () => void {
  const text = editor.view.dom;
  const drawn = (): Element => {
    const block = editor.isDestroyed ? null : editor.view.nodeDOM(position);
    return block instanceof Element ? block : text;
  };
  const block = { getBoundingClientRect: () => drawn().getBoundingClientRect(), contextElement: text };
  return placeBeside(block, floating, placement, {
    padding: () => ({ top: barHeight(text) + EDGE, bottom: EDGE, left: EDGE, right: EDGE }),
    isAcross: true,
    watch: (moved) => {
      editor.on('transaction', moved);
      return () => editor.off('transaction', moved);
    },
  });
}
