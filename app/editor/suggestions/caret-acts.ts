import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type ListedSuggestion, listSuggestions } from '#domain/document/suggestions/list-suggestions.ts';
import { suggestionIdsBetween, type Verdict } from '#domain/document/suggestions/settle-suggestions.ts';
import { settle } from './settle.ts';

const lists = new WeakMap<Node, ListedSuggestion[]>();

/** The suggestions of a document, listed once for as long as it stands. */
export function suggestionsIn(doc: Node): ListedSuggestion[] {
  const list = lists.get(doc) ?? listSuggestions(doc);
  lists.set(doc, list);
  return list;
}

/** The suggestions that the selection touches, or that the caret stands in or beside. */
export function idsAtCaret({ state: { doc, selection } }: Editor): Set<string> {
  const { from, to, empty } = selection;
  const around = empty ? 1 : 0;
  return suggestionIdsBetween(doc, Math.max(0, from - around), Math.min(doc.content.size, to + around));
}

function settleAtCaret(editor: Editor, verdict: Verdict): boolean {
  settle(editor, verdict, idsAtCaret(editor));
  return true;
}
export const acceptAtCaret = (editor: Editor): boolean => settleAtCaret(editor, 'accept');
export const declineAtCaret = (editor: Editor): boolean => settleAtCaret(editor, 'decline');

/** Puts the caret into a suggestion. */
export function goTo(editor: Editor, { from, to }: ListedSuggestion): void {
  const isOneLetter = to - from < 2;
  editor.chain().focus().setTextSelection(isOneLetter ? from : from + 1).scrollIntoView().run();
}

export function goToNext(editor: Editor): boolean {
  const list = suggestionsIn(editor.state.doc);
  const here = idsAtCaret(editor);
  const next = list.find(({ id, from }) => from > editor.state.selection.to && !here.has(id)) ?? list.find(({ id }) => !here.has(id)) ?? list[0];
  if (next) goTo(editor, next);
  return true;
}

export function goToPrevious(editor: Editor): boolean {
  const list = suggestionsIn(editor.state.doc).toReversed();
  const here = idsAtCaret(editor);
  const previous = list.find(({ id, from }) => from < editor.state.selection.from && !here.has(id)) ?? list.find(({ id }) => !here.has(id)) ?? list[0];
  if (previous) goTo(editor, previous);
  return true;
}
