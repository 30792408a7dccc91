import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeader } from '@tiptap/pm/tables';
import { t } from '#domain/words/t.ts';
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

export const addRow = tool({ name: 'row-below', label: t`Row below`, icon: 'row-below' }, addRowAfter);
export const addColumn = tool({ name: 'column-after', label: t`Column after`, icon: 'column-after' }, addColumnAfter);

/** By what they are done to, in the order of the menu. */
export const tableTools: readonly { title: string; tools: readonly EditorCommand[] }[] = [
  {
    title: t`Row`,
    tools: [
      tool({ name: 'row-above', label: t`Add row above`, icon: 'row-above' }, addRowBefore),
      tool({ name: 'header-row', label: t`Headings in first row`, icon: 'header-row' }, toggleHeader('row')),
      tool({ name: 'delete-row', label: t`Delete row`, icon: 'trash' }, deleteRow),
    ],
  },
  {
    title: t`Column`,
    tools: [
      tool({ name: 'column-before', label: t`Add column before`, icon: 'column-before' }, addColumnBefore),
      tool({ name: 'header-column', label: t`Headings in first column`, icon: 'header-column' }, toggleHeader('column')),
      tool({ name: 'delete-column', label: t`Delete column`, icon: 'trash' }, deleteColumn),
    ],
  },
  {
    title: t`Cells`,
    tools: [
      tool({ name: 'merge-cells', label: t`Merge chosen cells`, icon: 'merge-cells' }, mergeCells),
      tool({ name: 'split-cell', label: t`Split cell`, icon: 'split-cell' }, splitCell),
    ],
  },
  { title: t`Table`, tools: [tool({ name: 'delete-table', label: t`Delete table`, icon: 'trash' }, deleteTable)] },
];
