import { type RefObject, useEffect, useRef } from 'react';
import { DRAGGED } from '#app/editor/reporting/dragged.ts';

/** What is dragged from a line of a list: the fields of the form that would add it. */
export const draggedAs = (fields: Record<string, string | number | null>) => ({ draggable: true, 'data-dragged': JSON.stringify(fields) });

/** Lets the lines of a list be dragged into the report; each has a button that does the same. */
export function useDragStart<List extends HTMLElement>(): RefObject<List> {
  const list = useRef<List>(null);
  useEffect(() => {
    const lines = list.current;
    const begin = (event: DragEvent) => {
      const what = event.target instanceof HTMLElement ? event.target.dataset.dragged : undefined;
      if (what === undefined || !event.dataTransfer) return;
      event.dataTransfer.setData(DRAGGED, what);
      event.dataTransfer.effectAllowed = 'copy';
    };
    lines?.addEventListener('dragstart', begin);
    return () => lines?.removeEventListener('dragstart', begin);
  }, []);
  return list;
}
