import { Plugin } from '@tiptap/pm/state';
import { tableEditingKey } from '@tiptap/pm/tables';
import { SETTLED } from '../suggestions/settle.ts';
import { atRest } from '../at-rest.ts';
import type { Writing } from '../writing.ts';
import { isMender, mendTables } from './mend-tables.ts';
import { tableBox } from './table-box.ts';
import { tableEditingPlugins } from './table-editing.ts';

/** Draws tables in their boxes and lets them be written in, from now on; a second time does nothing. */
export function addTablePlugins({ editor, connection }: Pick<Writing, 'editor' | 'connection'>): void {
  if (tableEditingKey.get(editor.state)) return;
  const { awareness } = connection.provider;
  const boxes = new Plugin({ props: { nodeViews: { table: tableBox } } });
  const mending = new Plugin({
    view: (view) => {
      let seen = view.state.doc;
      const mend = atRest(() => {
        if (view.isDestroyed || !view.editable || !isMender(awareness.getStates(), awareness.clientID)) return;
        seen = view.state.doc;
        const mended = mendTables(view.state);
        if (mended) view.dispatch(mended.setMeta(SETTLED, true));
      });
      mend.ask();
      return {
        update: ({ state }) => {
          if (state.doc !== seen) mend.ask();
        },
        destroy: mend.stop,
      };
    },
  });
  // All at once: each time that plugins come the shared text is drawn anew.
  editor.registerPlugin(boxes, (box, plugins) => [...plugins, box, ...tableEditingPlugins(), mending]);
}
