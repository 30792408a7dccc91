import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { putText } from './put-text.ts';

const { doc, paragraph, bulletList, listItem } = documentSchema.nodes as Record<'doc' | 'paragraph' | 'bulletList' | 'listItem', (typeof documentSchema.nodes)[string]>;
const line = (words: string) => paragraph.create(null, words === '' ? undefined : documentSchema.text(words));
const brought = doc.create(null, [line('brought'), line('in')]);

function put(caret: number, place: 'caret' | 'end', ...blocks: ReturnType<typeof line>[]) {
  const start = EditorState.create({ doc: doc.create(null, blocks) });
  const state = start.apply(start.tr.setSelection(TextSelection.create(start.doc, caret)));
  const tr = putText(state, brought, place);
  tr.doc.check();
  return { shown: tr.doc.toString().slice('doc('.length, -1), before: tr.selection.$from.parent.textContent };
}

it('a text comes to stand below the line with the caret, which is not parted', () => {
  expect(put(3, 'caret', line('one'), line('two'))).toEqual({ shown: 'paragraph("one"), paragraph("brought"), paragraph("in"), paragraph("two")', before: 'in' });
});

it('an empty line makes way', () => {
  expect(put(6, 'caret', line('one'), line(''), line('two')).shown).toBe('paragraph("one"), paragraph("brought"), paragraph("in"), paragraph("two")');
  expect(put(1, 'caret', line('')).shown).toBe('paragraph("brought"), paragraph("in")');
});

it('a list with the caret stays whole', () => {
  expect(put(4, 'caret', bulletList.create(null, [listItem.create(null, line('a')), listItem.create(null, line('b'))])).shown).toBe('bulletList(listItem(paragraph("a")), listItem(paragraph("b"))), paragraph("brought"), paragraph("in")');
});

it('at the end it follows whatever the caret is in', () => {
  expect(put(1, 'end', line('one'), line('two')).shown).toBe('paragraph("one"), paragraph("two"), paragraph("brought"), paragraph("in")');
});
