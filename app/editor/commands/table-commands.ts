import { t } from '#domain/words/t.ts';
import { insertTable, mayHoldTable } from '../tables/insert-table.ts';
import type { EditorCommand } from './command.ts';

/** What is done to a table from within has its own tools (tables/table-tools.ts), which are loaded with it. */
export const tableCommands: readonly EditorCommand[] = [
  {
    name: 'table',
    label: t`Table`,
    icon: 'table',
    group: 'insert',
    also: [t`grid`, t`rows`, t`columns`, t`spreadsheet`],
    isPossible: ({ editor }) => mayHoldTable(editor),
    run: (writing) =>
      void import('../tables/add-table-plugins.ts').then(({ addTablePlugins }) => {
        if (writing.editor.isDestroyed) return;
        addTablePlugins(writing);
        if (mayHoldTable(writing.editor)) insertTable(writing.editor);
      }),
  },
];
