import type { Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { getMatchHighlights, getSearchState, search, SearchQuery, setSearchState } from 'prosemirror-search';
import { beginUndoStep } from '../undo-step.ts';

export type Wanted = { words: string; isCaseMatched: boolean; isWholeWord: boolean };
type Hit = { from: number; to: number };

/** Marks what is looked for, from now on and in what is written meanwhile. */
export function lookFor(editor: Editor, { words, isCaseMatched, isWholeWord }: Wanted): void {
  if (!getSearchState(editor.state)) editor.registerPlugin(search());
  const query = new SearchQuery({ search: words, literal: true, caseSensitive: isCaseMatched, wholeWord: isWholeWord });
  editor.view.dispatch(setSearchState(editor.state.tr, query).setMeta('addToHistory', false));
}

export function lookForNothing(editor: Editor): void {
  if (!editor.isDestroyed && getSearchState(editor.state)) lookFor(editor, { words: '', isCaseMatched: false, isWholeWord: false });
}

/** All that is found, in the order of the text. */
const hitsIn = ({ state }: Editor): Hit[] => getMatchHighlights(state).find().toSorted((one, other) => one.from - other.from);

/** How many are found, and which of them is chosen, counted from 1; 0 for none. */
export function placeAmongHits(editor: Editor): { total: number; chosen: number } {
  const hits = hitsIn(editor);
  return { total: hits.length, chosen: hits.findIndex((hit) => isChosen(editor, hit)) + 1 };
}

const isChosen = ({ state: { selection } }: Editor, { from, to }: Hit): boolean => selection.from === from && selection.to === to;

/** Chooses the hit after the caret, or before it, and begins anew past the end. `isStaying` keeps one that is chosen already. */
export function chooseHit(editor: Editor, direction: 1 | -1, isStaying = false): void {
  const { from, to } = editor.state.selection;
  const hits = hitsIn(editor);
  const next = direction > 0 ? (hits.find((hit) => hit.from >= (isStaying ? from : to)) ?? hits[0]) : (hits.findLast((hit) => hit.to <= from) ?? hits.at(-1));
  if (!next) return;
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, next.from, next.to)).setMeta('addToHistory', false));
  editor.view.dom.querySelector('.ProseMirror-active-search-match')?.scrollIntoView({ block: 'center' });
}

/** Puts other words in the place of the chosen hit and goes on to the next; with none chosen it only goes there. */
export function replaceHit(editor: Editor, words: string): void {
  const hit = hitsIn(editor).find((one) => isChosen(editor, one));
  if (hit) replace(editor, [hit], words);
  chooseHit(editor, 1);
}

/** Puts other words in the place of all hits, to be undone in one step; says how many there were. */
export function replaceAllHits(editor: Editor, words: string): number {
  const hits = hitsIn(editor);
  if (hits.length > 0) replace(editor, hits, words);
  return hits.length;
}

function replace(editor: Editor, hits: readonly Hit[], words: string): void {
  const { doc, schema, tr } = editor.state;
  // From the end, so that the places before stay where they are. The words keep the formatting of those they replace.
  for (const { from, to } of hits.toReversed()) {
    if (words === '') tr.delete(from, to);
    else tr.replaceWith(from, to, schema.text(words, doc.resolve(from).marksAcross(doc.resolve(to))));
  }
  const last = hits.at(-1);
  if (last) tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(last.to))));
  // Yjs would take it back together with what was typed just before or after.
  beginUndoStep(editor.state);
  editor.view.dispatch(tr);
  beginUndoStep(editor.state);
}
