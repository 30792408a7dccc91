import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { type Anchor, makeAnchor } from '#domain/document/remarks/anchor.ts';
import { focusText } from '../focus-text.ts';
import type { Writing } from '../writing.ts';
import { remarkDeskOf } from './remark-desk.ts';
import { placesIn } from './remark-extension.ts';
import { drawnWords, markedSpan, markedThreads, threadsAt } from './remark-marks.ts';
import { hasMargin } from './use-remarks.ts';

/** Opens a thread in the margin or on the sheet. With `focus`, the keyboard goes there too. */
export function openThread(writing: Writing, id: string, { focus }: { focus: boolean }): void {
  const desk = remarkDeskOf(writing.editor);
  const { list, shown } = desk.known();
  const thread = list?.threads.find((each) => each.id === id);
  if (!thread) return;
  desk.learn({ openId: id, shown: thread.resolved === null ? 'open' : shown });
  if (!hasMargin()) writing.show('remarks');
  if (focus) focusNote(writing.editor, id);
}

/**
 * Gives the focus to a note, or to the text where there is none: also once something in it is done, and what had the focus is
 * gone. The note is drawn first, and on a phone its sheet.
 */
export function focusNote(editor: Editor, threadId: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const note = document.getElementById(`remark-${threadId}`);
      if (note) note.focus();
      else focusText(editor);
    }),
  );
}

/** Puts the caret, and the page, to the words of a thread, or with `null` of the remark that is written; without such words, into the text. */
export function goToWords({ editor }: Writing, id: string | null): void {
  const words = markedSpan(editor.state, id);
  if (words) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, words.from, id === null ? words.to : words.from)));
  focusText(editor);
  drawnWords(editor.view.dom, id)?.scrollIntoView({ block: 'center' });
}

/** The words that are selected, as an anchor; null when there are none. */
function selectedWords({ editor, ydoc }: Writing): Anchor | null {
  const { from, to, empty } = editor.state.selection;
  if (empty) return null;
  return makeAnchor(placesIn(ydoc, editor.schema), from, to);
}

/** Begins a remark on the selected words; without such, opens the remark whose words the caret stands in. */
export function beginRemark(writing: Writing): void {
  const desk = remarkDeskOf(writing.editor);
  if (desk.known().list?.closed) return;
  const composed = selectedWords(writing);
  if (composed) {
    desk.learn({ composed, openId: null, shown: 'open' });
    if (!hasMargin()) writing.show('remarks');
    return;
  }
  const [here] = threadsAt(writing.editor.state, writing.editor.state.selection.from);
  if (here !== undefined) openThread(writing, here, { focus: true });
}

/** Opens the next remark in the text after the caret or the open one, or the one before; from the last on to the first. */
export function stepRemark(writing: Writing, direction: 1 | -1): void {
  const threads = markedThreads(writing.editor.state);
  if (threads.length === 0) return;
  const { openId } = remarkDeskOf(writing.editor).known();
  // From the text one goes on from the caret, from a note on from that note.
  const at = writing.editor.view.hasFocus() ? -1 : threads.findIndex(({ id }) => id === openId);
  const caret = writing.editor.state.selection.from;
  const after = threads.findIndex(({ id, from }) => from > caret || (from === caret && id !== openId));
  const next = at !== -1 ? at + direction : direction === 1 ? (after === -1 ? 0 : after) : (after === -1 ? threads.length : after) - 1;
  const thread = threads[(next + threads.length) % threads.length];
  if (!thread) return;
  drawnWords(writing.editor.view.dom, thread.id)?.scrollIntoView({ block: 'center' });
  openThread(writing, thread.id, { focus: true });
}
