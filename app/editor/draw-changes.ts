import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction as Change } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc, Transaction, XmlFragment, YEvent } from 'yjs';
import { keepCaret, type KeptSelection } from './keep-caret.ts';

type Redraw = (events: YEvent<XmlFragment>[], transaction: Transaction) => void;
/** What its own types leave open. */
type Binding = Omit<ProsemirrorBinding, '_observeFunction' | 'beforeTransactionSelection' | 'doc'> & { _observeFunction: Redraw; beforeTransactionSelection: KeptSelection | null; doc: Doc };
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
          keepCaret(binding.beforeTransactionSelection, binding.doc);
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
    const told = doc.type.create(doc.attrs, slice.content);
    const next = told.children;
    const old = drawnBlocks(doc.children, next);
    const isSame = sameBlocks(old, next);
    const shorter = Math.min(old.length, next.length);
    let [before, after] = [0, 0];
    while (before < shorter && isSame(before, before)) before += 1;
    while (after < shorter - before && isSame(old.length - 1 - after, next.length - 1 - after)) after += 1;
    const [gone, fresh] = [old.slice(before, old.length - after), next.slice(before, next.length - after)];
    if (gone.length + fresh.length === 0) return change;
    const begin = sizeOf(old.slice(0, before));
    return replaceWords(change, replace, told, { begin, gone, fresh }) ?? replace(begin, begin + sizeOf(gone), new Slice(Fragment.from(fresh), 0, 0));
  };
  return change;
}

/** Without the empty line that the editor draws below a heading, a list or a passage, and which is written once somebody writes in it. */
const drawnBlocks = (old: readonly Node[], next: readonly Node[]): readonly Node[] =>
  old.at(-1)?.type.name === 'paragraph' && old.at(-1)?.content.size === 0 && next.length > 0 && next.at(-1)?.type.name !== 'paragraph' ? old.slice(0, -1) : old;

/**
 * Whether a drawn block is the one that the text has there. One that reads alike may be another: y-tiptap knows a block of the shared text by the very node it was
 * drawn as, and a node drawn in two places has it write what stands between them twice with the next key.
 */
function sameBlocks(old: readonly Node[], next: readonly Node[]): (from: number, to: number) => boolean {
  let [drawn, told]: (ReadonlySet<Node> | null)[] = [null, null];
  return (from, to) => {
    const [one, other] = [old[from], next[to]];
    if (one === other) return true;
    if (!one || !other?.eq(one)) return false;
    return !(drawn ??= new Set(old)).has(other) && !(told ??= new Set(next)).has(one);
  };
}

type Difference = { /** Where it begins. */ begin: number; gone: readonly Node[]; fresh: readonly Node[] };

/** Replaces the words that are other ones, where all of these lie within one block; null where more than words changed. */
function replaceWords({ doc }: Change, replace: Change['replace'], next: Node, { begin, gone: [old, ...others], fresh: [fresh, ...more] }: Difference): Change | null {
  if (!old || !fresh || others.length + more.length > 0 || !old.sameMarkup(fresh)) return null;
  const start = old.content.findDiffStart(fresh.content, begin + 1);
  const ends = old.content.findDiffEnd(fresh.content, begin + 1 + old.content.size, begin + 1 + fresh.content.size);
  if (start === null || ends === null) return null;
  // Where words are repeated, the end that is found can lie before the start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [oldEnd, nextEnd] = [ends.a + overlap, ends.b + overlap];
  return isWithinWords(doc, next, start, oldEnd, nextEnd) ? replace(start, oldEnd, next.slice(start, nextEnd)) : null;
}

/** Whether what is another one lies within the words of one block, the same before and after. */
function isWithinWords(old: Node, next: Node, start: number, oldEnd: number, nextEnd: number): boolean {
  const [from, to] = [old.resolve(start), next.resolve(start)];
  return from.parent.inlineContent && from.parent.sameMarkup(to.parent) && from.depth === to.depth && from.sameParent(old.resolve(oldEnd)) && to.sameParent(next.resolve(nextEnd));
}

const sizeOf = (blocks: readonly Node[]): number => blocks.reduce((size, { nodeSize }) => size + nodeSize, 0);
