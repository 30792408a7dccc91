import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

const ROWS = 3;
const COLUMNS = 3;

/** Puts a table of three by three with a heading row where the caret is, and the caret into its first cell. */
export function insertTable({ state, view }: Editor): void {
  const { table, tableRow, tableHeader, tableCell } = state.schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell) throw new Error('This text holds no tables.');
  const row = (type: typeof tableCell): Node => tableRow.create(null, Array.from({ length: COLUMNS }, () => type.createAndFill()).filter((cell) => cell !== null));
  const made = table.create(null, Array.from({ length: ROWS }, (_, index) => row(index === 0 ? tableHeader : tableCell)));
  const tr = state.tr.replaceSelectionWith(made);
  let place = tr.mapping.map(state.selection.from, -1);
  tr.doc.nodesBetween(Math.max(0, place - 1), tr.doc.content.size, (node, position) => {
    if (node === made) place = position;
    return node !== made;
  });
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1))).scrollIntoView());
  view.focus();
}

/** A table stands in no other table, and in no callout or code. */
export function mayHoldTable({ state: { selection } }: Editor): boolean {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { spec, name } = $from.node(depth).type;
    if (spec.tableRole !== undefined || name === 'callout' || name === 'codeBlock') return false;
  }
  return true;
}
