import { Extension } from '@tiptap/core';
import { allCommands } from '../commands/all-commands.ts';
import { type EditorCommand, isPossibleIn } from '../commands/command.ts';
import { findEditorCommands } from '../commands/find-editor-commands.ts';
import { keyboardHere, keysInWords } from '../commands/key-notation.ts';
import { createPopup, type Popup, type PopupEntry } from '../popup-list/popup.ts';
import { suggestionPopup } from '../popup-list/suggestion-popup.ts';

declare module '@tiptap/core' {
  interface Storage {
    slashMenu: { popup: Popup<PopupEntry> };
  }
}

const GROUPS: readonly EditorCommand['group'][] = ['blocks', 'insert', 'words', 'about'];
const ordered = GROUPS.flatMap((group) => allCommands.filter((command) => command.group === group));

/** "/" lists what can be done here, and more letters narrow it down. */
export const slashMenu = Extension.create<object, { popup: Popup<PopupEntry> }>({
  name: 'slashMenu',
  // Before the keys of commands: while the list is open, Tab and Enter are its own.
  priority: 1_100,
  addStorage: () => ({ popup: createPopup() }),
  addProseMirrorPlugins() {
    const { editor, storage } = this;
    const keyboard = keyboardHere();
    const here = () => editor.storage.commandKeys.writing;
    return suggestionPopup({
      name: 'slashMenu',
      editor,
      popup: storage.popup,
      sign: '/',
      find: (typed) => {
        const writing = here();
        if (!writing) return [];
        const possible = ordered.filter((command) => isPossibleIn(command, writing));
        return findEditorCommands(possible, typed).map(({ name, label, icon, keys }) => ({ id: name, label, icon, ...(keys && { detail: keysInWords(keys, keyboard) }) }));
      },
      choose: ({ id }, range) => {
        const writing = here();
        editor.chain().deleteRange(range).run();
        if (writing) allCommands.find(({ name }) => name === id)?.run(writing);
      },
    });
  },
});
