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
/** Where columns of the page stand beside the text, as in a live room, the margin has room later (room-live.css). */
const WIDE_BETWEEN_COLUMNS = '(min-width: 90rem)';
const wide = (): string => (document.querySelector('[data-columns]') ? WIDE_BETWEEN_COLUMNS : WIDE);

/** Whether the margin has room beside the text; where it has none, remarks are on a sheet. */
export function useHasMargin(): boolean {
  return useSyncExternalStore(watchWidth, hasMargin, () => false);
}

export const hasMargin = (): boolean => window.matchMedia(wide()).matches;

function watchWidth(changed: () => void): () => void {
  const width = window.matchMedia(wide());
  width.addEventListener('change', changed);
  return () => width.removeEventListener('change', changed);
}
