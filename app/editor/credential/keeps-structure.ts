import { Extension } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { cellsInOrder } from './draws-order.ts';
import { entriesIn, levelsOf, type StandingEntry } from './entry-parts.ts';

/** By this name a change says that it is meant to add, move or remove entries. */
export const STRUCTURE = 'credentialStructure';

const WORDS = new Set(['credentialLine', 'credentialProse']);
const isStructure = ({ type }: Node): boolean => type.name.startsWith('credential');

/**
 * Fields of a credential stay where they are, whatever is selected and deleted or pasted; entries come and go by their own commands alone. What comes
 * from others, and undoing, is drawn as it is.
 */
export const keepsStructure = Extension.create({
  name: 'keepsStructure',
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      'Mod-a': ({ editor: { state, view } }) => {
        const words = wordsAround(state.selection.$from);
        if (words === null) return false;
        view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(words.from), state.doc.resolve(words.to))));
        return true;
      },
      Enter: ({ editor: { state, view } }) => {
        if (state.selection.$from.parent.type.name !== 'credentialLine') return false;
        goOn(view, 1);
        return true;
      },
      ArrowDown: ({ editor: { view } }) => leavesField(view, 'down') && goOn(view, 1),
      ArrowRight: ({ editor: { view } }) => leavesField(view, 'right') && goOn(view, 1),
      ArrowUp: ({ editor: { view } }) => leavesField(view, 'up') && goOn(view, -1),
      ArrowLeft: ({ editor: { view } }) => leavesField(view, 'left') && goOn(view, -1),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (change) => !isOwn(change) || shapeOf(change.doc) === shapeOf(change.before),
      props: { transformPasted: (pasted, { state: { schema } }) => (holdsStructure(pasted.content) ? new Slice(Fragment.from(wordsOf(pasted.content, schema)), 0, 0) : pasted) },
    }),
  ],
});

const isOwn = (change: Transaction): boolean => change.docChanged && change.getMeta(ySyncPluginKey) === undefined && change.getMeta(STRUCTURE) !== true;

/** The fields and entries of a text in their order, without their words. */
function shapeOf(doc: Node): string {
  const parts: string[] = [];
  doc.descendants((node) => {
    if (!isStructure(node)) return false;
    parts.push(`${node.type.name} ${String(node.attrs.key ?? node.attrs.id)}`);
    return !WORDS.has(node.type.name);
  });
  return parts.join('\n');
}

function wordsAround($place: ResolvedPos): { from: number; to: number } | null {
  for (let depth = $place.depth; depth > 0; depth -= 1) if (WORDS.has($place.node(depth).type.name)) return { from: $place.start(depth), to: $place.end(depth) };
  return null;
}

/** Whether the caret would leave its field by this key, and there is an order of fields that is not that of the text. */
function leavesField(view: EditorView, way: 'up' | 'down' | 'left' | 'right'): boolean {
  const { doc, selection } = view.state;
  const words = selection.empty ? wordsAround(selection.$from) : null;
  if (words === null || !view.endOfTextblock(way)) return false;
  const isBack = way === 'up' || way === 'left';
  const inner = TextSelection.near(doc.resolve(isBack ? words.from : words.to), isBack ? 1 : -1);
  return inner.$from.sameParent(selection.$from) && view.dom.querySelector('[aria-owns]') !== null;
}

/** Goes to the next place to write in, or the one before, as they are read. */
function goOn(view: EditorView, by: 1 | -1): boolean {
  const { state } = view;
  const places = placesToWrite(state.doc);
  const at = places.findIndex(({ position, node }) => position < state.selection.from && state.selection.from < position + node.nodeSize);
  const next = places[at + by];
  if (at === -1 || !next) return false;
  view.dispatch(state.tr.setSelection(by === 1 ? TextSelection.near(state.doc.resolve(next.position + 1), 1) : TextSelection.near(state.doc.resolve(next.position + next.node.nodeSize - 1), -1)).scrollIntoView());
  return true;
}

/** Every place to write in, in the order in which they are read. */
function placesToWrite(doc: Node): StandingEntry[] {
  const places: StandingEntry[] = [];
  const levelIds = levelsOf(doc).map(({ id }) => id);
  doc.forEach((field, position) => {
    if (WORDS.has(field.type.name)) places.push({ node: field, position });
    if (field.type.name === 'credentialList') for (const entry of entriesIn(field, position)) places.push(...cellsInOrder(entry.node, entry.position, field.attrs.key === 'rubric' ? levelIds : []));
  });
  return places;
}

function holdsStructure(content: Fragment): boolean {
  let does = false;
  content.descendants((node) => {
    does ||= isStructure(node);
    return !does;
  });
  return does;
}

/** What was copied across fields is pasted as its words: a field cannot stand within another. */
function wordsOf(content: Fragment, schema: Schema): Node[] {
  const blocks: Node[] = [];
  content.forEach((node) => {
    if (node.type.name === 'credentialLine') blocks.push(schema.node('paragraph', null, node.content));
    else if (isStructure(node)) blocks.push(...wordsOf(node.content, schema));
    else blocks.push(node);
  });
  return blocks;
}
