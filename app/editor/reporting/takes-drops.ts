import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { createRelativePositionFromTypeIndex, encodeRelativePosition, type XmlFragment } from 'yjs';
import { DRAGGED, type Dropped } from './dragged.ts';

/** Takes what is dragged here from the list beside the text: a line shows between which blocks it would stand, and whoever listens puts it there. */
export const takesDrops = (dropped: (what: Dropped) => void) =>
  Extension.create({
    name: 'takesDrops',
    addProseMirrorPlugins: () => [
      new Plugin({
        view: (view) => {
          // What is let go elsewhere, or given up with Escape, ends without a word to the text.
          const end = () => showLine(view, null);
          document.addEventListener('dragend', end);
          return {
            destroy: () => {
              document.removeEventListener('dragend', end);
              lineIn(view)?.remove();
            },
          };
        },
        props: {
          handleDOMEvents: {
            dragover: (view, event) => {
              if (!isOurs(event)) return false;
              event.preventDefault();
              if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
              showLine(view, indexAt(view, event.clientY));
              return true;
            },
            dragleave: (view, event) => {
              if (!(event.relatedTarget instanceof Node && view.dom.contains(event.relatedTarget))) showLine(view, null);
              return false;
            },
            drop: (view, event) => {
              const what = event.dataTransfer?.getData(DRAGGED);
              if (!isOurs(event) || !what) return false;
              event.preventDefault();
              showLine(view, null);
              dropped({ what, at: placeOf(view, indexAt(view, event.clientY)) });
              return true;
            },
          },
        },
      }),
    ],
  });

const isOurs = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes(DRAGGED) ?? false;

const blocksOf = (view: EditorView): Element[] => {
  const blocks: Element[] = [];
  view.state.doc.forEach((_block, offset) => {
    const drawn = view.nodeDOM(offset);
    if (drawn instanceof Element) blocks.push(drawn);
  });
  return blocks;
};

/** Before how many blocks of the text the pointer is: before each whose middle is above it. */
function indexAt(view: EditorView, y: number): number {
  const index = blocksOf(view).findIndex((block) => {
    const { top, height } = block.getBoundingClientRect();
    return y < top + height / 2;
  });
  return index === -1 ? view.state.doc.childCount : index;
}

/** A place that stays where it is while others write. */
function placeOf(view: EditorView, index: number): string {
  const { type } = ySyncPluginKey.getState(view.state) as { type: XmlFragment };
  const bytes = encodeRelativePosition(createRelativePositionFromTypeIndex(type, Math.min(index, type.length)));
  return btoa(String.fromCharCode(...bytes));
}

const lineIn = (view: EditorView): HTMLElement | null => view.dom.parentElement?.querySelector<HTMLElement>('.drop-place') ?? null;

function showLine(view: EditorView, index: number | null): void {
  const line = lineIn(view) ?? document.createElement('div');
  line.className = 'drop-place';
  line.hidden = index === null;
  if (index === null) return;
  if (!line.isConnected) view.dom.after(line);
  const blocks = blocksOf(view);
  const [next, last] = [blocks[index], blocks.at(-1)];
  const y = next ? next.getBoundingClientRect().top : last ? last.getBoundingClientRect().bottom : view.dom.getBoundingClientRect().top;
  line.style.setProperty('--y', `${y - (line.offsetParent?.getBoundingClientRect().top ?? 0)}px`);
}
