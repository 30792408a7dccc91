import { Extension } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';

const INDENT = '  ';

/** Where the lines begin that the selection touches; null outside of code. */
function lineStarts(state: Parameters<Command>[0]): number[] | null {
  const { $from, $to } = state.selection;
  if (!$from.parent.type.spec.code || !$from.sameParent($to)) return null;
  const [text, start] = [$from.parent.textContent, $from.start()];
  const first = text.lastIndexOf('\n', $from.parentOffset - 1) + 1;
  const starts = [start + first];
  for (let at = text.indexOf('\n', first); at !== -1 && at < $to.parentOffset; at = text.indexOf('\n', at + 1)) starts.push(start + at + 1);
  return starts;
}

/** Indents the chosen lines, or moves on from the caret. Only spaces are written, so that others' edits in these lines stay. */
export const indent: Command = (state, dispatch) => {
  const starts = lineStarts(state);
  if (starts === null) return false;
  const places = state.selection.empty ? [state.selection.from] : starts;
  const { tr } = state;
  for (const place of places.toReversed()) tr.insertText(INDENT, place);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Takes one step of indentation from the lines the selection touches. */
export const outdent: Command = (state, dispatch) => {
  const starts = lineStarts(state);
  if (starts === null) return false;
  const { tr, doc } = state;
  const { $from } = state.selection;
  for (const place of starts.toReversed()) {
    const spaces = /^(\t| {1,2})/.exec(doc.textBetween(place, Math.min(place + INDENT.length, $from.end())))?.[0].length ?? 0;
    if (spaces > 0) tr.delete(place, place + spaces);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** In code Tab indents and Shift Tab takes it back; Escape leaves the text, as everywhere in it. */
export const codeKeys = Extension.create({
  name: 'codeKeys',
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return { Tab: run(indent), 'Shift-Tab': run(outdent) };
  },
});
