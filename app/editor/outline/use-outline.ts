import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { atRest } from '../at-rest.ts';
import { useAtRest } from '../use-at-rest.ts';
import { partInSight } from './go-to-part.ts';
import { type OutlinePart, outlineOf } from './outline-of.ts';

const read = (editor: Editor): OutlinePart[] => outlineOf(editor.state.doc);

/** The outline of the text and the heading somebody is under, both as of when text and window last came to rest. */
export function useOutline(editor: Editor): { outline: OutlinePart[]; current: OutlinePart | null } {
  const outline = useAtRest(editor, read);
  const [current, setCurrent] = useState<OutlinePart | null>(null);
  useEffect(() => {
    const looking = atRest(() => {
      if (!editor.isDestroyed) setCurrent(partInSight(editor, outline));
    });
    looking.ask();
    window.addEventListener('scroll', looking.ask, { passive: true });
    return () => {
      looking.stop();
      window.removeEventListener('scroll', looking.ask);
    };
  }, [editor, outline]);
  return { outline, current };
}
