import type { EditorState, Transaction } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';

type Present = ReadonlyMap<number, Record<string, unknown>>;

/** Gives every row as many cells as the others; null when no table needs it. Nobody's undo takes it back. */
export const mendTables = (state: EditorState): Transaction | null => fixTables(state)?.setMeta('addToHistory', false) ?? null;

/**
 * Whether this client is the one that mends: the first of those whose caret is in the text. One adds a row and one a
 * column at once, and a cell is missing; if both added it, a row would have one too many, both would add to all others,
 * and so on without end. While nobody's caret is in the text a table stays as it is, and is drawn with a gap.
 */
export function isMender(present: Present, ownId: number): boolean {
  const writing = [...present].filter(([, { cursor }]) => cursor !== null && cursor !== undefined).map(([clientId]) => clientId);
  return writing.includes(ownId) && Math.min(...writing) === ownId;
}
