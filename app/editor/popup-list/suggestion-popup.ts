import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { exitSuggestion, Suggestion } from '@tiptap/suggestion';
import type { Popup, PopupEntry } from './popup.ts';

type Range = { from: number; to: number };
type Given<E extends PopupEntry> = {
  name: string;
  editor: Editor;
  popup: Popup<E>;
  /** The sign that opens the list, at the start of a block or after a space. */
  sign: string;
  mayHaveSpaces?: boolean;
  find: (typed: string) => E[] | Promise<E[]>;
  /** Called with the place of the sign and of what was typed after it. */
  choose: (entry: E, range: Range) => void;
};

/** Plugins that open a list when somebody types its sign. They close it when the text is left. */
export function suggestionPopup<E extends PopupEntry>({ name, editor, popup, sign, mayHaveSpaces = false, find, choose }: Given<E>): Plugin[] {
  const key = new PluginKey<{ active: boolean }>(name);
  return [
    Suggestion<E, E>({
      pluginKey: key,
      editor,
      char: sign,
      decorationClass: 'typed-sign',
      allowSpaces: mayHaveSpaces,
      // What is code is typed as it is.
      allow: ({ state, range }) => state.doc.resolve(range.from).parent.type.spec.code !== true && !editor.isActive('code'),
      // Only typing opens it: no caret that is set into such words, and nobody else's typing.
      shouldShow: ({ transaction }) => key.getState(editor.state)?.active === true || (transaction.docChanged && transaction.getMeta(ySyncPluginKey) === undefined),
      items: ({ query }) => find(query),
      command: ({ range, props }) => choose(props, range),
      render: () => ({
        onUpdate: ({ items: entries, loading, clientRect, command }) => {
          if (!loading) popup.open({ entries, at: () => clientRect?.() ?? null, choose: command });
        },
        onKeyDown: ({ event }) => !event.isComposing && popup.press(event.key),
        onExit: popup.close,
      }),
    }) as Plugin,
    new Plugin({
      props: {
        handleDOMEvents: {
          blur: (view) => {
            if (key.getState(view.state)?.active) exitSuggestion(view, key);
          },
        },
      },
    }),
  ];
}
