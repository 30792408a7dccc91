import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeader } from '@tiptap/pm/tables';
import type { EditorCommand } from '../commands/command.ts';
import { SETTLED } from '../suggestions/settle.ts';
import { mendTables } from './mend-tables.ts';

type Tool = Pick<EditorCommand, 'name' | 'label' | 'icon'>;

/** Something that is done to the table the caret is in; what would do nothing there is not offered. */
const tool = (about: Tool, command: Command): EditorCommand => ({
  ...about,
  group: 'blocks',
  isPossible: ({ editor }) => command(editor.state),
  run: ({ editor }) => {
    // A table that lacks a cell has no place for a row or a column yet.
    const mended = mendTables(editor.state);
    if (mended) editor.view.dispatch(mended.setMeta(SETTLED, true));
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  },
});

export const addRow = tool({ name: 'row-below', label: 'Row below', icon: 'row-below' }, addRowAfter);
export const addColumn = tool({ name: 'column-after', label: 'Column after', icon: 'column-after' }, addColumnAfter);

/** By what they are done to, in the order of the menu. */
export const tableTools: readonly { title: string; tools: readonly EditorCommand[] }[] = [
  {
    title: 'Row',
    tools: [
      tool({ name: 'row-above', label: 'Add row above', icon: 'row-above' }, addRowBefore),
      tool({ name: 'header-row', label: 'Headings in first row', icon: 'header-row' }, toggleHeader('row')),
      tool({ name: 'delete-row', label: 'Delete row', icon: 'trash' }, deleteRow),
    ],
  },
  {
    title: 'Column',
    tools: [
      tool({ name: 'column-before', label: 'Add column before', icon: 'column-before' }, addColumnBefore),
      tool({ name: 'header-column', label: 'Headings in first column', icon: 'header-column' }, toggleHeader('column')),
      tool({ name: 'delete-column', label: 'Delete column', icon: 'trash' }, deleteColumn),
    ],
  },
  {
    title: 'Cells',
    tools: [
      tool({ name: 'merge-cells', label: 'Merge chosen cells', icon: 'merge-cells' }, mergeCells),
      tool({ name: 'split-cell', label: 'Split cell', icon: 'split-cell' }, splitCell),
    ],
  },
  { title: 'Table', tools: [tool({ name: 'delete-table', label: 'Delete table', icon: 'trash' }, deleteTable)] },
];
