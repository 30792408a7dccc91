import { useSyncExternalStore } from 'react';
import { useWriting } from '../writing.ts';
import { remarkDeskOf } from './remark-desk.ts';

/** The remarks on the open text, and the desk that changes them. */
export function useRemarks() {
  const { editor } = useWriting();
  const desk = remarkDeskOf(editor);
  const known = useSyncExternalStore(desk.watch, desk.known, desk.known);
  return { desk, known };
}

const WIDE = '(min-width: 60rem)';

/** Whether the margin has room beside the text; where it has none, remarks are on a sheet. */
export function useHasMargin(): boolean {
  return useSyncExternalStore(watchWidth, hasMargin, () => false);
}

export const hasMargin = (): boolean => window.matchMedia(WIDE).matches;

function watchWidth(changed: () => void): () => void {
  const width = window.matchMedia(WIDE);
  width.addEventListener('change', changed);
  return () => width.removeEventListener('change', changed);
}
