import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction as Change } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Transaction, XmlFragment, YEvent } from 'yjs';

type Redraw = (events: YEvent<XmlFragment>[], transaction: Transaction) => void;
/** What its own types leave open. */
type Binding = Omit<ProsemirrorBinding, '_observeFunction'> & { _observeFunction: Redraw };
type Sync = { binding: Binding; type: XmlFragment };

/**
 * Draws of what others write the blocks that changed. By itself y-tiptap 3.0.9 reads the whole text anew at each of their keys
 * and puts it in the place of the old one: in a hundred pages with twenty people that leaves no time for one's own keys.
 */
export const drawChanges = Extension.create({
  name: 'drawChanges',
  // After the plugin that draws, and before `drawAgain`, which looks at what it drew.
  priority: 2,
  addProseMirrorPlugins: () => [
    new Plugin({
      // Made anew whenever a plugin comes to the editor, as with the first table; the binding stays.
      view: (view) => {
        const { binding, type } = ySyncPluginKey.getState(view.state) as Sync;
        const whole = binding._observeFunction;
        const changed: Redraw = (events, transaction) => {
          // What did not change was read before; what did change is forgotten block by block.
          Object.assign(binding.mapping, { clear: () => undefined });
          try {
            whole(events, transaction);
          } finally {
            Reflect.deleteProperty(binding.mapping, 'clear');
          }
        };
        const observe = (from: Redraw, to: Redraw) => {
          type.unobserveDeep(from as never);
          type.observeDeep(to as never);
          // The binding ends what it calls by this name.
          binding._observeFunction = to;
        };
        observe(whole, changed);
        Object.defineProperty(binding, '_tr', { configurable: true, get: () => narrow(view.state.tr.setMeta('addToHistory', false)) });
        // By this name it asks whether to scroll to one's own caret, for which the page is laid out once more; most browsers keep
        // what is read in its place by themselves.
        if (keepsPlace()) Object.assign(binding, { _isLocalCursorInView: () => false });
        return {
          destroy: () => {
            observe(changed, whole);
            for (const name of ['_tr', '_isLocalCursorInView']) Reflect.deleteProperty(binding, name);
          },
        };
      },
    }),
  ],
});

const keepsPlace = (): boolean => typeof CSS !== 'undefined' && CSS.supports('overflow-anchor', 'auto');

/** A change that, asked to replace the whole text, replaces what is another one: words within a block, or else blocks. */
function narrow(change: Change): Change {
  const replace = change.replace.bind(change);
  change.replace = (from, to = from, slice = Slice.empty) => {
    const { doc } = change;
    if (from !== 0 || to !== doc.content.size || slice.openStart > 0 || slice.openEnd > 0) return replace(from, to, slice);
    const start = doc.content.findDiffStart(slice.content);
    const ends = start === null ? null : doc.content.findDiffEnd(slice.content);
    if (start === null || ends === null) return change;
    const next = doc.type.create(doc.attrs, slice.content);
    // Where words are repeated, the end that is found can lie before the start.
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const [oldEnd, nextEnd] = [ends.a + overlap, ends.b + overlap];
    if (isWithinWords(doc, next, start, oldEnd, nextEnd)) return replace(start, oldEnd, next.slice(start, nextEnd));
    const before = doc.resolve(start).index(0);
    const after = Math.min(doc.childCount - doc.resolve(oldEnd).indexAfter(0), next.childCount - next.resolve(nextEnd).indexAfter(0));
    const [begin, end] = [sizeOf(doc, 0, before), doc.content.size - sizeOf(doc, doc.childCount - after, doc.childCount)];
    return replace(begin, end, new Slice(Fragment.from(next.children.slice(before, next.childCount - after)), 0, 0));
  };
  return change;
}

/** Whether what is another one lies within the words of one block, the same before and after. */
function isWithinWords(old: Node, next: Node, start: number, oldEnd: number, nextEnd: number): boolean {
  const [from, to] = [old.resolve(start), next.resolve(start)];
  return from.parent.inlineContent && from.parent.sameMarkup(to.parent) && from.depth === to.depth && from.sameParent(old.resolve(oldEnd)) && to.sameParent(next.resolve(nextEnd));
}

const sizeOf = ({ children }: Node, from: number, to: number): number => children.slice(from, to).reduce((size, { nodeSize }) => size + nodeSize, 0);
