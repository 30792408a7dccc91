import type { Editor, NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { figure } from '#domain/document/nodes/figure.ts';
import { passage } from '#domain/document/nodes/passage.ts';
import { figureOf, passageSourcesOf } from '#domain/document/passages/passage-attributes.ts';
import type { BlockSlot, BlockSlots } from './block-slots.ts';

/** A passage with a place below its words for where they come from. */
export const drawnPassage = (slots: BlockSlots) =>
  passage.extend({
    addNodeView: () => (props) => {
      const words = document.createElement('div');
      words.className = 'composed-words';
      return drawn(slots, props, { tag: 'section', className: 'composed-passage', words, read: (node) => ({ kind: 'passage', sourceIds: passageSourcesOf(node.attrs), wording: wordsOf(node) }) });
    },
  });

/** A figure, all of which the page draws. */
export const drawnFigure = (slots: BlockSlots) =>
  figure.extend({
    addNodeView: () => (props) => drawn(slots, props, { tag: 'figure', className: 'composed-figure', read: (node) => ({ kind: 'figure', figure: figureOf(node.attrs) }) }),
  });

type Told = { kind: 'passage'; sourceIds: string[]; wording: string } | { kind: 'figure'; figure: ReturnType<typeof figureOf> };
type Look = { tag: string; className: string; words?: HTMLElement; read: (node: Node) => Told };

function drawn(slots: BlockSlots, { node: first, editor, getPos }: NodeViewRendererProps, { tag, className, words, read }: Look): NodeView {
  const dom = document.createElement(tag);
  dom.className = className;
  const element = document.createElement('div');
  element.className = 'composed-slot';
  element.contentEditable = 'false';
  if (words) dom.append(words);
  dom.append(element);
  const key = slots.nextKey();
  const remove = () => removeBlock(editor, getPos());
  const tell = (node: Node) => slots.put({ key, element, remove, ...read(node) } satisfies BlockSlot);
  tell(first);
  return {
    dom,
    contentDOM: words,
    update: (node) => {
      if (node.type !== first.type) return false;
      tell(node);
      return true;
    },
    selectNode: () => dom.classList.add('ProseMirror-selectednode'),
    deselectNode: () => dom.classList.remove('ProseMirror-selectednode'),
    // What the page draws there is its own: its buttons are pressed, and nothing of it is read into the text.
    stopEvent: (event) => event.target instanceof globalThis.Node && element.contains(event.target) && event.type !== 'dragover' && event.type !== 'drop',
    ignoreMutation: (change) => element.contains(change.target),
    destroy: () => slots.drop(key),
  };
}

function removeBlock(editor: Editor, position: number | undefined): void {
  const block = position === undefined ? null : editor.state.doc.nodeAt(position);
  if (position === undefined || block === null) return;
  editor.chain().focus(undefined, { scrollIntoView: false }).deleteRange({ from: position, to: position + block.nodeSize }).run();
}

/** Its words in one line, as a source keeps them. */
const wordsOf = (node: Node): string => node.textBetween(0, node.content.size, ' ', ' ').replace(/\s+/g, ' ').trim();
