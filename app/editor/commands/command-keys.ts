import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { Writing } from '../writing.ts';
import { allCommands } from './all-commands.ts';
import { isPossibleIn } from './command.ts';
import { isPressOf, keyboardHere } from './key-notation.ts';
import { isInList } from './list-commands.ts';

declare module '@tiptap/core' {
  interface Storage {
    commandKeys: {
      /** What the keys act on, kept there by whoever opens the text. */
      writing: Writing | null;
    };
  }
}

/** The keys of all commands, read before those that the editor's parts bring along. */
export const commandKeys = Extension.create<object, { writing: Writing | null }>({
  name: 'commandKeys',
  // Below the lists that open at the caret, which take Tab and Enter for themselves.
  priority: 900,
  addStorage: () => ({ writing: null }),
  addProseMirrorPlugins() {
    const keyboard = keyboardHere();
    const press = (event: KeyboardEvent): boolean => {
      const { writing } = this.storage;
      if (!writing || event.isComposing) return false;
      const command = allCommands.find(({ keys }) => keys !== undefined && isPressOf(keys, event, keyboard));
      if (!command) return false;
      if (isPossibleIn(command, writing)) {
        command.run(writing);
        return true;
      }
      // Outside of a list Tab leads on through the page; nothing else of ours does something else when it can do nothing.
      return event.key === 'Tab' ? isInList(writing) : writing.mayWrite && command.isPossible !== undefined && event.key !== 'Enter';
    };
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => press(event),
          handleDOMEvents: {
            // Of who only reads the editor handles no keys by itself.
            keydown: ({ editable }, event) => {
              const isDone = !editable && press(event);
              if (isDone) event.preventDefault();
              return isDone;
            },
          },
        },
      }),
    ];
  },
});
