import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { atRest } from './at-rest.ts';

/**
 * What `read` makes of the text, read once when it opens and then whenever it has come to rest after a change of its
 * words or of the caret. `read` stays the same function.
 */
export function useAtRest<Value>(editor: Editor, read: (editor: Editor) => Value): Value {
  const [value, setValue] = useState(() => read(editor));
  useEffect(() => {
    const reading = atRest(() => {
      if (!editor.isDestroyed) setValue(read(editor));
    });
    editor.on('update', reading.ask);
    editor.on('selectionUpdate', reading.ask);
    reading.ask();
    return () => {
      reading.stop();
      editor.off('update', reading.ask);
      editor.off('selectionUpdate', reading.ask);
    };
  }, [editor, read]);
  return value;
}
