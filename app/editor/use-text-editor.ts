import { type Editor, type UseEditorOptions, useEditor } from '@tiptap/react';
import type { Extensions } from '@tiptap/core';
import { useEffect, useMemo } from 'react';

/** Room kept around the caret when the page scrolls to it, in pixels. */
const BESIDE_CARET = { top: 72, bottom: 72, left: 0, right: 0 };

type Given = {
  extensions: Extensions;
  mayWrite: boolean;
  label: string;
  /** The id of the words on how the text is left. */
  hintId: string;
  /** Asked before anything that is brought is read; true when it was refused. */
  refuse: (event: Event, brought: DataTransfer | null) => boolean;
};

/** The editor of one text, told apart by its extensions. What is the same from one drawing to the next is the same object, since the editor takes in anew what is not. */
export function useTextEditor({ extensions, mayWrite, label, hintId, refuse }: Given): Editor {
  const options = useMemo<UseEditorOptions & { immediatelyRender: true }>(
    () => ({
      extensions,
      editable: mayWrite,
      injectCSS: false,
      immediatelyRender: true,
      editorProps: {
        attributes: {
          class: 'notes',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-describedby': hintId,
          ...(!mayWrite && { 'aria-readonly': 'true', tabindex: '0' }),
        },
        // The caret stays clear of the bar above and of the one at an on-screen keyboard.
        scrollThreshold: BESIDE_CARET,
        scrollMargin: BESIDE_CARET,
        handleDOMEvents: {
          paste: (_view, event) => refuse(event, event.clipboardData),
          drop: (_view, event) => refuse(event, event.dataTransfer),
        },
      },
    }),
    [extensions, mayWrite, label, hintId, refuse],
  );
  const editor = useEditor(options);
  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false);
  }, [editor, mayWrite]);
  return editor;
}
