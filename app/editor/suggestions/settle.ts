import type { Editor } from '@tiptap/core';
import { settleSuggestions, type Verdict } from '#domain/document/suggestions/settle-suggestions.ts';
import { t } from '#domain/words/t.ts';

/** What a transaction that settles suggestions carries, so that it is none to suggest. */
export const SETTLED = 'settledSuggestions';

/** Accepts or declines suggestions as they stand now, and says so. Who may not write settles nothing. */
export function settle(editor: Editor, verdict: Verdict, ids: ReadonlySet<string>): void {
  if (!editor.isEditable) return;
  const tr = settleSuggestions(editor.state.tr.setMeta(SETTLED, true), verdict, (id) => typeof id === 'string' && ids.has(id));
  if (!tr.docChanged) return;
  editor.view.dispatch(tr);
  editor.storage.suggesting.learn({ said: settledWords(verdict, ids.size) });
}

function settledWords(verdict: Verdict, count: number): string {
  if (verdict === 'accept') return count === 1 ? t`Suggestion accepted.` : t`${count} suggestions accepted.`;
  return count === 1 ? t`Suggestion declined.` : t`${count} suggestions declined.`;
}
