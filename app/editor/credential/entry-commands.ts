import type { Editor } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { partsOfEntry } from '#domain/credential/content/parts-of-entry.ts';
import { placeBehind, placesFor } from '#domain/credential/content/entry-order.ts';
import { researchNode } from '#domain/credential/content/content-of-draft.ts';
import type { ResearchEntry } from '#domain/credential/draft.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { createId } from '#domain/ids.ts';
import { STRUCTURE } from './keeps-structure.ts';
import { entriesIn, fieldAt, levelsOf } from './entry-parts.ts';
import type { Moved, SlotActs } from './studio-slots.ts';

/*
 * What the page's buttons do to the text of a credential. `position` is that of the node; a node that is gone meanwhile is left alone.
 */

/** All of it for one node, wherever it stands when it is asked for. */
export const actsOf = (editor: Editor, position: () => number | undefined, list: string): SlotActs => ({
  add: () => addEntry(editor, position(), list),
  addWorks: (works) => addWorks(editor, position(), works),
  move: (to) => moveEntry(editor, position(), to),
  remove: () => removeEntry(editor, position(), list),
  set: (name, value) => setValue(editor, position(), name, value),
  completeRows: () => completeRows(editor),
  requireLevel: (id) => setValue(editor, fieldAt(editor.state.doc, 'rubric'), 'requiredLevelId', id),
});

/** Adds an entry at the end of a list, with room for all that belongs to one, and puts the caret into it. */
export function addEntry(editor: Editor, position: number | undefined, list: string): void {
  const { state, view } = editor;
  const node = position === undefined ? null : state.doc.nodeAt(position);
  if (position === undefined || node === null) return;
  const end = position + node.nodeSize - 1;
  const levels = levelsOf(state.doc);
  const change = state.tr.insert(end, entryOf(state.schema, list, levels.map(({ id }) => id), placeAfter(node)));
  if (list === 'rubricLevels') addMissingCells(change);
  change.setMeta(STRUCTURE, true).setSelection(TextSelection.near(change.doc.resolve(end + 1), 1)).scrollIntoView();
  view.dispatch(change);
  view.focus();
}

/** Adds works at the end of the research, as one step that can be undone. */
function addWorks(editor: Editor, position: number | undefined, works: readonly ResearchEntry[]): void {
  const { state, view } = editor;
  const node = position === undefined ? null : state.doc.nodeAt(position);
  if (position === undefined || node === null || works.length === 0) return;
  view.dispatch(state.tr.insert(position + node.nodeSize - 1, works.map((work, index) => nodeOf(state.schema, placedNode(researchNode(work), placeAfter(node) + index)))).setMeta(STRUCTURE, true));
}

/** A node of a draft's text as one of the editor; where there are words, they bear no marks. */
const nodeOf = (schema: Schema, { type, attributes, content }: UnsignedNode): Node => schema.node(type, attributes, content.map((part) => ('text' in part ? schema.text(part.text) : nodeOf(schema, part))));

const placedNode = (entry: UnsignedNode, place: number): UnsignedNode => ({ ...entry, attributes: { ...entry.attributes, place } });

/** The place of what is added at the end of a list. */
const placeAfter = (list: Node): number => placeBehind(list.children, ({ attrs }) => attrs.place);

function entryOf(schema: Schema, list: string, levelIds: readonly string[], place: number): Node {
  const parts = partsOfEntry(list, levelIds).map(({ key, isLine }) => (isLine ? schema.node('credentialLine', { key }) : emptyProse(schema, key)));
  return schema.node('credentialEntry', { id: createId(), place }, parts);
}

const emptyProse = (schema: Schema, key: string): Node => schema.node('credentialProse', { key }, schema.node('paragraph'));

/** Gives each row a cell for every level. One lacks some when a level is added, or was added at the same moment as the row. */
function addMissingCells(change: Transaction): void {
  const before = change.mapping.maps.length;
  const levelIds = levelsOf(change.doc).map(({ id }) => id);
  change.doc.forEach((field, offset) => {
    if (field.attrs.key !== 'rubric') return;
    field.forEach((row, within) => {
      const present = new Set(row.children.map(({ attrs }) => attrs.key as unknown));
      const end = offset + 1 + within + row.nodeSize - 1;
      for (const key of levelIds) if (!present.has(key)) change.insert(change.mapping.slice(before).map(end), emptyProse(change.doc.type.schema, key));
    });
  });
}

/** Gives the rows of the rubric the cells that they lack. */
export function completeRows(editor: Editor): void {
  const change = editor.state.tr;
  addMissingCells(change);
  if (change.docChanged) editor.view.dispatch(change.setMeta(STRUCTURE, true));
}

/**
 * Moves an entry within its list to where `to` says, counted from nought in the order in which entries are read; at a border it stays. Nothing of the
 * text is written anew but its place. Returns where it stands now; null where it is gone.
 */
export function moveEntry(editor: Editor, position: number | undefined, to: (index: number, last: number) => number): Moved | null {
  const { state, view } = editor;
  if (position === undefined || state.doc.nodeAt(position) === null) return null;
  const $entry = state.doc.resolve(position);
  const entries = entriesIn($entry.parent, $entry.before());
  const from = entries.findIndex((entry) => entry.position === position);
  const last = entries.length - 1;
  const index = Math.min(Math.max(to(from, last), 0), last);
  const wanted = entries.toSpliced(from, 1);
  wanted.splice(index, 0, ...entries.slice(from, from + 1));
  const change = state.tr;
  placesFor(wanted.map(({ node }) => node.attrs.place as unknown), (at) => at === index).forEach((place, at) => {
    const entry = wanted[at];
    if (entry && entry.node.attrs.place !== place) change.setNodeAttribute(entry.position, 'place', place);
  });
  if (index !== from) view.dispatch(change);
  return { index, last };
}

/** Takes an entry out of its list; with a level go its cells in every row. */
export function removeEntry(editor: Editor, position: number | undefined, list: string): void {
  const { state, view } = editor;
  const entry = position === undefined ? null : state.doc.nodeAt(position);
  if (position === undefined || entry === null) return;
  const change = state.tr.delete(position, position + entry.nodeSize);
  if (list === 'rubricLevels')
    state.doc.descendants((node, at, parent) => {
      if (parent?.type.name === 'credentialEntry' && node.attrs.key === entry.attrs.id) change.delete(change.mapping.map(at), change.mapping.map(at + node.nodeSize));
      return node.type.name.startsWith('credential');
    });
  view.dispatch(change.setMeta(STRUCTURE, true));
  view.focus();
}

/** Sets one value of an entry, a list or a value field. */
export function setValue(editor: Editor, position: number | undefined, name: string, value: unknown): void {
  if (position === undefined || editor.state.doc.nodeAt(position) === null) return;
  editor.view.dispatch(editor.state.tr.setNodeAttribute(position, name, value));
}
