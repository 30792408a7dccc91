import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { ChangedRange } from './changed-ranges.ts';

/** Where a changed range came to stand: what was brought stands at `insertedAt`, counted before the maps from `mapFrom` on. */
export type Placed = ChangedRange & { isInPlace: boolean; insertedAt: number; mapFrom: number };

/** Puts the selection where it would be had the change been made, beside what now is only marked. */
export function selectAfter(tr: Transaction, done: Transaction, { selection }: EditorState, placed: readonly Placed[]): void {
  const place = (pos: number): number => {
    let moved = 0;
    for (const range of placed) {
      const { fromA, toA, fromB, toB, isInPlace, insertedAt, mapFrom } = range;
      if (pos < fromB) break;
      if (pos > toB || isInPlace) {
        moved = toA - toB;
        if (pos <= toB) return tr.mapping.map(fromA + (pos - fromB), -1);
        continue;
      }
      if (fromB < toB) return tr.mapping.slice(mapFrom).map(insertedAt + (pos - fromB), -1);
      const isForward = selection.empty ? selection.head === fromA : true;
      return tr.mapping.map(isForward ? toA : fromA, isForward ? 1 : -1);
    }
    return tr.mapping.map(pos + moved, 1);
  };
  const { anchor, head } = done.selection;
  const [from, to] = [place(anchor), place(head)].map((pos) => tr.doc.resolve(Math.max(0, Math.min(pos, tr.doc.content.size))));
  if (from && to) tr.setSelection(done.selection instanceof TextSelection ? TextSelection.between(from, to) : Selection.near(to));
}
