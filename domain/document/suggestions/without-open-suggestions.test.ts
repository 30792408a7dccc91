import { EditorState, type Transaction } from '@tiptap/pm/state';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { TEXT_FIELD } from '../fields.ts';
import { documentSchema as schema } from '../schema.ts';
import { readText } from '../stored-content.ts';
import { suggestChange } from './suggest-change.ts';

const ada = { id: 'a1', by: 'ada', at: '2026-03-02T15:04Z', name: 'Ada', perspective: 'teacher' };
const p = (words: string) => schema.node('paragraph', null, schema.text(words));

const acts: [string, (tr: Transaction) => Transaction][] = [
  ['words that are added', (tr) => tr.insertText('not ', 7)],
  ['words that are taken out', (tr) => tr.delete(2, 6)],
  ['formatting on and off', (tr) => tr.addMark(1, 6, schema.mark('italic')).removeMark(7, 12, schema.mark('bold')).addMark(7, 12, schema.mark('link', { href: '/about' }))],
  ['a block that is split', (tr) => tr.split(4)],
  ['blocks that are joined', (tr) => tr.join(13)],
  ['a block that is added', (tr) => tr.insert(13, schema.node('callout', null, p('So be it')))],
  ['a point that is split', (tr) => tr.split(25, 2)],
  ['a divider that is added', (tr) => tr.insert(13, schema.node('horizontalRule'))],
  ['another kind of block', (tr) => tr.setBlockType(1, 1, schema.nodes.heading!, { level: 2 })],
];

it.each(acts)('shows a text as agreed while there are suggested: %s', (_name, act) => {
  const list = schema.node('bulletList', null, schema.node('listItem', null, p('points')));
  const state = EditorState.create({ schema, doc: schema.node('doc', null, [schema.node('paragraph', null, [schema.text('Trust '), schema.text('grows', [schema.mark('bold')])]), p('slowly'), list]) });
  const made = suggestChange(act(state.tr), state, ada);
  if (made.kind === 'refused') throw new Error(made.sentence);
  const read = (document: typeof state.doc) => {
    const ydoc = new Doc();
    prosemirrorToYXmlFragment(document, ydoc.getXmlFragment(TEXT_FIELD));
    return readText(encodeStateAsUpdate(ydoc));
  };
  expect(read(made.transaction.doc)).toEqual(read(state.doc));
});
