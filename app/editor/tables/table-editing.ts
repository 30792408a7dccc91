import { keymap } from '@tiptap/pm/keymap';
import { type Command, Plugin } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables';

/** Tab in the last cell makes a row to go on in. */
const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!isInTable(state) || !view?.editable) return false;
  if (addRowAfter(state, dispatch)) goToNextCell(1)(view.state, view.dispatch);
  return true;
};

/** Shift Tab in the first cell leaves the text, as Tab does in reading. */
const keys = keymap({ Tab: nextCell, 'Shift-Tab': goToNextCell(-1) });

/** The selection of cells and the keys of a table; without mending it at every change, which one client does at rest. */
function editing(): Plugin {
  const plain = tableEditing();
  return new Plugin({
    ...plain.spec,
    // Where nothing has changed there is nothing to mend, and the selection alone is put right.
    appendTransaction: (changes, _before, state) => plain.spec.appendTransaction?.call(plain, changes, state, state),
  });
}

export const tableEditingPlugins = (): Plugin[] => [keys, editing()];
