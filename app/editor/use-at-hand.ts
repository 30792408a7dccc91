import { useEffect } from 'react';
import type { Writing } from './writing.ts';

/** Keeps the open text where the keys and the lists at the caret find it. */
export function useAtHand(writing: Writing): void {
  useEffect(() => {
    Object.assign(writing.editor.storage.commandKeys, { writing });
  }, [writing]);
}
