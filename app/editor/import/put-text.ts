import { Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';

export type Place = 'caret' | 'end';

/**
 * The change that puts a text into another: below the block in which the caret stands, or at the end, and in the place of an
 * empty line there. Words that stand are never parted. The caret comes to stand behind what was put in.
 */
export function putText(state: EditorState, text: Node, place: Place): Transaction {
  const { doc, selection } = state;
  const at = place === 'end' ? doc.content.size : selection.$to.depth === 0 ? selection.to : selection.$to.after(1);
  const before = doc.resolve(at).nodeBefore;
  const isEmptyLine = before?.type.name === 'paragraph' && before.content.size === 0;
  const tr = state.tr.replace(isEmptyLine ? at - before.nodeSize : at, at, new Slice(text.content, 0, 0));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(at)), -1)).scrollIntoView();
}
