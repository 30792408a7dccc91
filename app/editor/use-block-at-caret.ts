import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';

export type BlockAtCaret = { position: number; block: Node };

/** The innermost block of that kind around the caret of somebody who has been in the text; null when there is none. */
export function useBlockAtCaret(editor: Editor, kind: string): BlockAtCaret | null {
  const [wasIn, setWasIn] = useState(editor.isFocused);
  useEffect(() => {
    const come = () => setWasIn(true);
    editor.on('focus', come);
    return () => void editor.off('focus', come);
  }, [editor]);
  const found = useEditorState({ editor, selector: ({ editor: now }) => find(now, kind), equalityFn: (one, other) => one?.position === other?.position && one?.block === other?.block });
  return wasIn ? found : null;
}

function find({ state: { selection } }: Editor, kind: string): BlockAtCaret | null {
  const { $from, $to } = selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    const block = $from.node(depth);
    if (block.type.name === kind) return { position: $from.before(depth), block };
  }
  return null;
}
