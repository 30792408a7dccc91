import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { documentSchema as schema } from '../schema.ts';
import { listSuggestions } from './list-suggestions.ts';
import { plainChange } from './plain-change.ts';

const stamp = { id: 'a1', by: 'ada', at: '2026-03-02T15:04Z', name: 'Ada', perspective: 'teacher' };
const state = EditorState.create({ schema, doc: schema.node('doc', null, schema.node('paragraph', null, schema.text('added', [schema.mark('insertion', stamp)]))) });

it('keeps what is written between suggested words out of the suggestion', () => {
  const made = plainChange(state.tr.insertText('XY', 3), state).doc;
  expect(made.textContent).toBe('adXYded');
  expect(listSuggestions(made)).toMatchObject([{ added: 'added' }]);
});

it('settles no suggestion by taking all formatting away', () => {
  expect(plainChange(state.tr.addMark(1, 6, schema.mark('bold')).removeMark(1, 6), state).doc.firstChild?.firstChild?.marks.map(({ type }) => type.name)).toEqual(['insertion']);
});

it('leaves the suggestion on words that are only moved', () => {
  const made = plainChange(state.tr.delete(1, 6).insert(1, state.doc.firstChild!.content), state).doc;
  expect(listSuggestions(made)).toMatchObject([{ added: 'added' }]);
});
