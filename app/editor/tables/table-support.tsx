import type { Editor } from '@tiptap/core';
import { lazy, useEffect } from 'react';
import { tallyOf } from '../outline/tally.ts';
import { QuietPart } from '../late-part.tsx';
import { useAtRest } from '../use-at-rest.ts';
import { useBlockAtCaret } from '../use-block-at-caret.ts';
import { useWriting } from '../writing.ts';

const TableToolbar = lazy(() => import('./table-toolbar.tsx'));
const hasTables = ({ state }: Editor): boolean => tallyOf(state.doc).tables > 0;

/** Loads what tables need once there is one, and shows its tools while the caret is in it. */
export function TableSupport() {
  const writing = useWriting();
  const { editor, connection, mayWrite } = writing;
  const isNeeded = useAtRest(editor, hasTables);
  useEffect(() => {
    if (!isNeeded) return;
    // Without a line tables are words in rows until the page is loaded again.
    void import('./add-table-plugins.ts')
      .then(({ addTablePlugins }) => {
        if (!editor.isDestroyed) addTablePlugins({ editor, connection });
      })
      .catch(() => undefined);
  }, [editor, connection, isNeeded]);
  const table = useBlockAtCaret(editor, 'table');
  if (table === null || !mayWrite) return null;
  return (
    <QuietPart>
      <TableToolbar position={table.position} />
    </QuietPart>
  );
}
