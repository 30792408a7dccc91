import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { chooseHit, lookFor, placeAmongHits, type Wanted } from './find-in-text.ts';

/** Typing goes on for so long before a long text is searched again. */
const TYPED_MS = 120;

/** Looks for something, goes to the first hit from the caret on, and follows how many there are. */
export function useFound(editor: Editor, wanted: Wanted): { total: number; chosen: number } {
  const [found, setFound] = useState({ total: 0, chosen: 0 });
  useEffect(() => {
    const count = () => {
      const now = placeAmongHits(editor);
      setFound((before) => (before.total === now.total && before.chosen === now.chosen ? before : now));
    };
    editor.on('transaction', count);
    return () => void editor.off('transaction', count);
  }, [editor]);
  useEffect(() => {
    const looking = setTimeout(() => {
      lookFor(editor, wanted);
      chooseHit(editor, 1, true);
    }, TYPED_MS);
    return () => clearTimeout(looking);
  }, [editor, wanted]);
  return found;
}
