import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { DraftPlace } from '#domain/credential/draft-place.ts';

/** Fields of a draft that stand under another name in its text. */
const inText: Record<string, string> = { issuer: 'issuerName' };

/** Where a place of the draft stands in the text, or else its entry, or else its field; null when that is not there either. */
function findPlace(doc: Node, { field, entryId, entryField, levelId }: DraftPlace): { node: Node; position: number } | null {
  const key = field === 'rubric' && entryId === undefined && levelId !== undefined ? 'rubricLevels' : (inText[field] ?? field);
  const part = levelId ?? entryField;
  let found: { node: Node; position: number } | null = null;
  doc.forEach((top, offset) => {
    if (top.attrs.key !== key) return;
    found ??= { node: top, position: offset };
    top.forEach((entry, within) => {
      if (entry.attrs.id === undefined || entry.attrs.id !== (entryId ?? levelId)) return;
      const position = offset + 1 + within;
      found = { node: entry, position };
      entry.forEach((each, inner) => {
        if (each.attrs.key === part) found = { node: each, position: position + 1 + inner };
      });
    });
  });
  return found;
}

/** Tells the way to places of the draft: what is called there. */
export const leadsToPlaces = (opened: (goTo: (place: DraftPlace) => void) => void) =>
  Extension.create({
    name: 'leadsToPlaces',
    onCreate() {
      opened((place) => goToPlace(this.editor, place));
    },
  });

/** Brings a place of the draft into sight, with the caret at the end of its words, or the focus on what is chosen there. */
function goToPlace(editor: Editor, place: DraftPlace): void {
  const { state, view } = editor;
  const found = findPlace(state.doc, place);
  const drawn = found && view.nodeDOM(found.position);
  if (!found || !(drawn instanceof HTMLElement)) return;
  drawn.scrollIntoView({ block: 'center' });
  const words = wordsIn(found.node);
  const control = drawn.querySelector<HTMLElement>('input, select, button');
  if (words === null && control) return control.focus({ preventScroll: true });
  const end = found.position + (words === null ? 1 : words.end);
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(end), words === null ? 1 : -1)));
  view.focus();
}

/** Where the first words within a node end, counted from its own position; null where nothing is written in it. */
function wordsIn(node: Node): { end: number } | null {
  if (node.type.name === 'credentialLine' || node.type.name === 'credentialProse') return { end: node.nodeSize - 1 };
  let found: { end: number } | null = null;
  node.descendants((each, offset) => {
    if (found === null && (each.type.name === 'credentialLine' || each.type.name === 'credentialProse')) found = { end: offset + 1 + each.nodeSize - 1 };
    return found === null;
  });
  return found;
}
