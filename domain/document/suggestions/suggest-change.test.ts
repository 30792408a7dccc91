import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { NodeSelection, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { documentSchema as schema } from '../schema.ts';
import { listSuggestions } from './list-suggestions.ts';
import { settleSuggestions, suggestionIdsBetween } from './settle-suggestions.ts';
import { suggestChange } from './suggest-change.ts';

const node = (type: string, content: (Node | string)[] = [], attributes = {}) => schema.node(type, attributes, content.map((part) => (typeof part === 'string' ? schema.text(part) : part)));
const p = (...content: (Node | string)[]) => node('paragraph', content);
const doc = (...content: Node[]) => schema.node('doc', null, content);
const bold = (words: string) => schema.text(words, [schema.mark('bold')]);

const ada = { id: 'a1', by: 'ada', at: '2026-03-02T15:04Z', name: 'Ada', perspective: 'teacher' };
const ben = { id: 'b1', by: 'ben', at: '2026-03-02T15:05Z', name: 'Ben', perspective: 'funder' };
const stateOf = (document: Node, selection?: [number, number]) => {
  const state = EditorState.create({ schema, doc: document });
  return selection ? state.apply(state.tr.setSelection(TextSelection.create(document, ...selection))) : state;
};

type Act = (tr: Transaction) => Transaction;
function suggest(state: EditorState, act: Act, stamp = ada): EditorState {
  const made = suggestChange(act(state.tr), state, stamp);
  if (made.kind === 'refused') throw new Error(made.sentence);
  made.transaction.doc.check();
  return state.apply(made.transaction);
}
const accepted = (document: Node, isMeant: (id: unknown) => boolean = () => true) => settleSuggestions(EditorState.create({ schema, doc: document }).tr, 'accept', isMeant).doc;
const declined = (document: Node, isMeant: (id: unknown) => boolean = () => true) => settleSuggestions(EditorState.create({ schema, doc: document }).tr, 'decline', isMeant).doc;

const rule = node('horizontalRule');
const list = node('bulletList', [node('listItem', [p('first')]), node('listItem', [p('second')])]);
const acts: [string, Node, Act][] = [
  ['typing', doc(p('abcd')), (tr) => tr.insertText('X', 3)],
  ['deleting letters', doc(p('abcd')), (tr) => tr.delete(2, 4)],
  ['replacing words', doc(p('issuing now')), (tr) => tr.insertText('re-assessing', 1, 8)],
  ['deleting across two paragraphs', doc(p('abcd'), p('efgh')), (tr) => tr.delete(3, 9)],
  ['deleting across three paragraphs', doc(p('abcd'), p('efgh'), p('ijkl')), (tr) => tr.delete(3, 15)],
  ['replacing across paragraphs', doc(p('abcd'), p('efgh')), (tr) => tr.insertText('X', 3, 9)],
  ['Enter within a paragraph', doc(p('abcd')), (tr) => tr.split(3)],
  ['Enter at the end of a paragraph', doc(p('abcd'), p('e')), (tr) => tr.split(5)],
  ['Enter at the beginning of a paragraph', doc(p('ab'), p('cd')), (tr) => tr.split(5)],
  ['Enter in a list', doc(list), (tr) => tr.split(5, 2)],
  ['Enter before the first word of a point', doc(list), (tr) => tr.split(3, 2)],
  ['Backspace at the beginning of a paragraph', doc(p('ab'), p('cd')), (tr) => tr.join(4)],
  ['joining two points of a list', doc(list), (tr) => tr.join(10, 2)],
  ['pasting several paragraphs', doc(p('abcd')), (tr) => tr.replace(3, 3, new Slice(Fragment.from([p('X'), p('Y'), p('Z')]), 1, 1))],
  ['pasting over words', doc(p('abcd')), (tr) => tr.replace(2, 4, new Slice(Fragment.from([p('X'), p('Y')]), 1, 1))],
  ['making words bold', doc(p('abcd')), (tr) => tr.addMark(2, 4, schema.mark('bold'))],
  ['making bold words plain', doc(p('a', bold('bc'), 'd')), (tr) => tr.removeMark(1, 5, schema.mark('bold'))],
  ['making a link', doc(p('abcd')), (tr) => tr.addMark(2, 4, schema.mark('link', { href: '/about' }))],
  ['making words code', doc(p('abcd')), (tr) => tr.addMark(2, 4, schema.mark('code'))],
  ['deleting code', doc(p('a', schema.text('bc', [schema.mark('code')]), 'd')), (tr) => tr.delete(2, 4)],
  ['writing in a block of code', doc(node('codeBlock', ['let a'])), (tr) => tr.insertText(' b', 6)],
  ['making a paragraph a heading', doc(p('abcd')), (tr) => tr.setBlockType(1, 1, schema.nodes.heading!, { level: 2 })],
  ['making two paragraphs headings', doc(p('abcd'), p('ef')), (tr) => tr.setBlockType(1, 9, schema.nodes.heading!, { level: 2 })],
  ['another level of a heading', doc(node('heading', ['ab'], { level: 1 })), (tr) => tr.setNodeMarkup(0, undefined, { level: 3 })],
  ['a bulleted list becoming a numbered one', doc(list), (tr) => tr.setNodeMarkup(0, schema.nodes.orderedList)],
  ['ticking a task', doc(node('taskList', [node('taskItem', [p('ab')], { checked: false })])), (tr) => tr.setNodeAttribute(1, 'checked', true)],
  ['putting a divider between', doc(p('ab'), p('cd')), (tr) => tr.insert(4, rule)],
  ['putting an image between', doc(p('ab'), p('cd')), (tr) => tr.insert(4, node('image', [], { src: '/images/1' }))],
  ['putting a callout between', doc(p('ab'), p('cd')), (tr) => tr.insert(4, node('callout', [p('So be it')]))],
  ['putting a table between', doc(p('ab'), p('cd')), (tr) => tr.insert(4, node('table', [node('tableRow', [node('tableCell', [p('x')]), node('tableCell', [p()])])]))],
  ['taking a divider out', doc(p('ab'), rule, p('cd')), (tr) => tr.delete(4, 5)],
  ['taking a table out', doc(p('ab'), node('table', [node('tableRow', [node('tableCell', [p('x')])])]), p('cd')), (tr) => tr.delete(4, 13)],
  ['taking whole paragraphs out', doc(p('ab'), p('cd'), p('ef')), (tr) => tr.delete(4, 8)],
  ['taking a point out of a list', doc(list), (tr) => tr.delete(1, 10)],
  ['taking all out', doc(p('ab'), list), (tr) => tr.replaceWith(0, tr.doc.content.size, p())],
  ['breaking a line', doc(p('abcd')), (tr) => tr.insert(3, node('hardBreak'))],
  ['deleting a line break and words', doc(p('ab', node('hardBreak'), 'cd')), (tr) => tr.delete(2, 5)],
  ['another kind of callout', doc(node('callout', [p('ab')], { kind: 'note' })), (tr) => tr.setNodeAttribute(0, 'kind', 'decision')],
  ['another word for an image', doc(p('a'), node('image', [], { src: '/images/1', alt: 'x' })), (tr) => tr.setNodeAttribute(3, 'alt', 'y')],
  ['several places at once', doc(p('one two one')), (tr) => tr.insertText('six', 9, 12).insertText('six', 1, 4)],
];

describe('what a person suggests', () => {
  it.each(acts)('%s: gives the text as it was when declined, and as it would be when accepted', (_name, before, act) => {
    const state = stateOf(before);
    const made = suggest(state, act).doc;
    expect(suggestionIdsBetween(made).size).toBe(1);
    expect(declined(made).toJSON()).toEqual(before.toJSON());
    expect(accepted(made).toJSON()).toEqual(act(state.tr).doc.toJSON());
    expect(declined(accepted(made)).eq(accepted(made))).toBe(true);
  });

  it('goes on by typing, and is one suggestion with what was replaced', () => {
    let state = suggest(stateOf(doc(p('pay for issuing, now')), [9, 16]), (tr) => tr.deleteSelection());
    for (const letter of 'tests') state = suggest(state, (tr) => tr.insertText(letter), { ...ada, id: `a${letter}` });
    expect(listSuggestions(state.doc)).toMatchObject([{ id: 'a1', added: 'tests', removed: 'issuing' }]);
  });

  it('goes back letter by letter with Backspace, past what is marked already', () => {
    let state = stateOf(doc(p('abcd')), [5, 5]);
    const back = (tr: Transaction) => tr.delete(tr.selection.from - 1, tr.selection.from);
    for (let times = 0; times < 3; times += 1) state = suggest(state, back);
    expect(state.selection.from).toBe(2);
    expect(listSuggestions(state.doc)).toMatchObject([{ removed: 'bcd' }]);
  });

  it('takes its own suggested words away at once, and marks those of another', () => {
    const typed = suggest(stateOf(doc(p('ab'))), (tr) => tr.insertText('XY', 2));
    expect(suggest(typed, (tr) => tr.delete(2, 3)).doc.textContent).toBe('aYb');
    const marked = suggest(typed, (tr) => tr.delete(2, 3), ben).doc;
    expect(listSuggestions(marked)).toMatchObject([{ by: 'ada', added: 'XY' }, { by: 'ben', removed: 'X' }]);
    expect(declined(marked, (id) => id === 'a1').textContent).toBe('ab');
    expect(accepted(accepted(marked, (id) => id === 'a1')).textContent).toBe('aYb');
  });

  it('joins a block again that it had only suggested to split', () => {
    const before = doc(p('abcd'));
    const split = suggest(stateOf(before), (tr) => tr.split(3));
    expect(suggest(split, (tr) => tr.join(4)).doc.toJSON()).toEqual(before.toJSON());
  });

  it('keeps what somebody wrote into a suggested block when that is declined', () => {
    const added = suggest(stateOf(doc(p('ab'))), (tr) => tr.insert(4, p('new')));
    const written = added.apply(added.tr.insert(6, schema.text('WORDS'))).doc;
    expect(declined(written).toJSON()).toEqual(doc(p('ab'), p('WORDS')).toJSON());
  });

  it('takes formatting back that it had only suggested', () => {
    const before = doc(p('abcd'));
    const made = suggest(stateOf(before), (tr) => tr.addMark(2, 4, schema.mark('bold')));
    expect(suggest(made, (tr) => tr.removeMark(2, 4, schema.mark('bold'))).doc.toJSON()).toEqual(before.toJSON());
  });

  it('refuses rows and columns of a table, of which nobody could decline that they came or went', () => {
    const cell = (words: string) => node('tableCell', [p(words)]);
    const state = stateOf(doc(node('table', [node('tableRow', [cell('a'), cell('b')])])));
    const sentence = 'Changes to the form of a table cannot be suggested yet: switch to writing to change them.';
    const end = state.doc.content.size - 1;
    expect(suggestChange(state.tr.insert(end, node('tableRow', [cell('c'), cell('d')])), state, ada)).toEqual({ kind: 'refused', sentence });
    expect(suggestChange(state.tr.insert(end - 1, cell('c')), state, ada)).toEqual({ kind: 'refused', sentence });
    expect(suggestChange(state.tr.delete(2, 7), state, ada)).toEqual({ kind: 'refused', sentence });
  });

  it('refuses what it could not take back, with a sentence', () => {
    const state = stateOf(doc(p('abcd')));
    const wrapped = state.tr.wrap(state.doc.resolve(1).blockRange()!, [{ type: schema.nodes.bulletList! }, { type: schema.nodes.listItem! }]);
    expect(suggestChange(wrapped, state, ada)).toEqual({ kind: 'refused', sentence: 'Lists cannot be suggested yet: switch to writing to change them.' });
  });

  it('marks the words alone where those of different blocks are taken away at once', () => {
    const state = stateOf(doc(p('abcd'), list), [3, 11]);
    const made = suggest(state, (tr) => tr.deleteSelection()).doc;
    expect(declined(made).toJSON()).toEqual(state.doc.toJSON());
    expect(accepted(made).textContent).toBe('abrstsecond');
  });

  it('takes a selected image out', () => {
    const state = stateOf(doc(p('a'), node('image', [], { src: '/images/1' }), p('b')));
    const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 3)));
    expect(accepted(suggest(chosen, (tr) => tr.deleteSelection()).doc).childCount).toBe(2);
  });
});
