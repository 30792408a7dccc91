import type { EditorView } from '@tiptap/pm/view';

const NAME = 'chosen-words';

/** Keeps the chosen words marked while a field has the focus, where the browser can; answers with what ends that. */
export function showChosen(view: EditorView): (() => void) | undefined {
  const { from, to, empty } = view.state.selection;
  if (empty || !('highlights' in CSS)) return undefined;
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  CSS.highlights.set(NAME, new Highlight(range));
  // The build knows no such selector yet, so it is not in a file.
  const look = new CSSStyleSheet();
  look.replaceSync(`::highlight(${NAME}) { background-color: var(--accent-wash); color: var(--accent); }`);
  document.adoptedStyleSheets.push(look);
  return () => {
    CSS.highlights.delete(NAME);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== look);
  };
}
