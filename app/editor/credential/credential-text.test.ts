// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyUpdate } from 'yjs';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { emptyDraft } from '#domain/credential/empty-draft.ts';
import { houseText } from '#domain/document/house-text.ts';
import { aSharingEditor, endEditorsAfterEach, pass, type SharingEditor } from '#test/support/sharing-editors.ts';
import { drawAgain } from '../draw-again.ts';
import { drawChanges } from '../draw-changes.ts';
import { actsOf, addEntry, completeRows, moveEntry, removeEntry, setValue } from './entry-commands.ts';
import { credentialText } from './credential-text.ts';
import { readDraft } from './reads-draft.ts';
import { fieldAt as findField } from './entry-parts.ts';
import { createStudioSlots, type StudioSlot } from './studio-slots.ts';

endEditorsAfterEach();

type Studio = SharingEditor & { draft: () => CredentialDraft; slots: () => readonly StudioSlot[] };
const text = houseText(contentOfDraft({ ...emptyDraft('en', (() => { let id = 0; return () => `level-${(id += 1)}`; })()), name: 'Exit questions' }));

function aStudio(): Studio {
  const slots = createStudioSlots();
  const { ydoc, editor } = aSharingEditor([...credentialText({ slots, told: () => undefined, opened: () => undefined }), drawChanges, drawAgain]);
  applyUpdate(ydoc, text, 'the house');
  editor.view.dispatch(editor.state.tr);
  return { ydoc, editor, draft: () => readDraft(editor.state), slots: () => slots.known() };
}

/** Where the top node with this key stands. */
const fieldAt = ({ editor }: Studio, key: string): number => findField(editor.state.doc, key) ?? -1;
/** Where the entry at this place of a list stands. */
function entryAt(studio: Studio, list: string, index: number): number {
  const at = fieldAt(studio, list);
  const node = studio.editor.state.doc.nodeAt(at)!;
  return at + 1 + node.children.slice(0, index).reduce((sum, each) => sum + each.nodeSize, 0);
}
const add = (studio: Studio, list: string, words: string): void => {
  addEntry(studio.editor, fieldAt(studio, list), list);
  studio.editor.view.dispatch(studio.editor.state.tr.insertText(words));
};
const write = (studio: Studio, key: string, words: string): void => studio.editor.view.dispatch(studio.editor.state.tr.insertText(words, fieldAt(studio, key) + 2));
const press = ({ editor }: Studio, key: KeyboardEventInit): void => void editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
const wordsOfComponents = (studio: Studio): string[] => studio.draft().methodComponents.map((component) => component.text);

describe('the text of a credential in the editor', () => {
  test('says what is written into its fields and entries', () => {
    const studio = aStudio();
    write(studio, 'competency', 'Educator sorts answers.');
    add(studio, 'methodComponents', 'Ask.');
    add(studio, 'tags', 'assessment');
    add(studio, 'rubric', 'Answers are sorted');
    setValue(studio.editor, fieldAt(studio, 'hours'), 'value', [8, 10]);
    setValue(studio.editor, entryAt(studio, 'rubric', 0), 'componentIds', [studio.draft().methodComponents[0]!.id]);
    const draft = studio.draft();
    expect(draft).toMatchObject({ name: 'Exit questions', competency: 'Educator sorts answers.', methodComponents: [{ text: 'Ask.' }], tags: ['assessment'], hours: { least: 8, most: 10 } });
    expect(draft.rubric.rows).toMatchObject([{ criterion: 'Answers are sorted', componentIds: [draft.methodComponents[0]!.id], cells: { 'level-1': '', 'level-2': '', 'level-3': '' } }]);
  });

  test('moves entries with their ids, and takes them out', () => {
    const studio = aStudio();
    for (const words of ['Ask.', 'Sort.', 'Ask again.']) add(studio, 'methodComponents', words);
    const [ask] = studio.draft().methodComponents;
    moveEntry(studio.editor, entryAt(studio, 'methodComponents', 0), 1);
    expect(wordsOfComponents(studio)).toEqual(['Sort.', 'Ask.', 'Ask again.']);
    expect(studio.draft().methodComponents[1]).toEqual(ask);
    moveEntry(studio.editor, entryAt(studio, 'methodComponents', 0), -1);
    removeEntry(studio.editor, entryAt(studio, 'methodComponents', 2), 'methodComponents');
    expect(wordsOfComponents(studio)).toEqual(['Sort.', 'Ask.']);
  });

  test('gives every row a cell for a level that is added, and takes the cells of one that goes', () => {
    const studio = aStudio();
    add(studio, 'rubric', 'One');
    add(studio, 'rubric', 'Two');
    add(studio, 'rubricLevels', 'Outstanding');
    const levels = studio.draft().rubric.levels;
    expect(levels.map(({ label }) => label)).toEqual(['Proficient', 'Basic', 'Developing', 'Outstanding']);
    const keysOf = (index: number) => studio.editor.state.doc.nodeAt(entryAt(studio, 'rubric', index))!.children.map(({ attrs }) => attrs.key as string);
    expect([keysOf(0), keysOf(1)]).toEqual([['criterion', ...levels.map(({ id }) => id)], ['criterion', ...levels.map(({ id }) => id)]]);
    removeEntry(studio.editor, entryAt(studio, 'rubricLevels', 1), 'rubricLevels');
    expect(keysOf(1)).toEqual(['criterion', 'level-1', 'level-3', levels[3]!.id]);
  });

  test('completes rows that lack a cell, since a row and a level were added at once', () => {
    const [ada, ben] = [aStudio(), aStudio()];
    add(ada, 'rubric', 'One');
    add(ben, 'rubricLevels', 'Outstanding');
    pass(ada.ydoc, ben.ydoc);
    pass(ben.ydoc, ada.ydoc);
    const cells = () => ada.editor.state.doc.nodeAt(entryAt(ada, 'rubric', 0))!.childCount - 1;
    expect(cells()).toBe(3);
    completeRows(ada.editor);
    expect(cells()).toBe(4);
    completeRows(ada.editor);
    expect(cells()).toBe(4);
  });

  test('keeps its fields whatever is deleted, and takes what was copied across them as words', () => {
    const studio = aStudio();
    const { editor } = studio;
    add(studio, 'methodComponents', 'Ask.');
    const before = studio.draft();
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    expect(studio.draft()).toEqual(before);
    editor.commands.setTextSelection(fieldAt(studio, 'keyMethod') + 2);
    editor.commands.joinBackward();
    expect(studio.draft()).toEqual(before);
    const copied = editor.state.doc.slice(fieldAt(studio, 'name'), editor.state.doc.content.size);
    const pasted = editor.view.someProp('transformPasted', (change) => change(copied, editor.view, false));
    editor.view.dispatch(editor.state.tr.replaceSelection(pasted!).setMeta('paste', true));
    expect(studio.draft().keyMethod).toContain('Exit questions');
    expect(studio.draft().methodComponents).toEqual(before.methodComponents);
  });

  test('chooses the words of one field at a time, and goes on from a line by Enter', () => {
    const studio = aStudio();
    const { editor } = studio;
    editor.commands.setTextSelection(fieldAt(studio, 'name') + 3);
    press(studio, { key: 'a', ctrlKey: true });
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)).toBe('Exit questions');
    editor.commands.setTextSelection(fieldAt(studio, 'name') + 3);
    press(studio, { key: 'Enter' });
    expect(editor.state.selection).toBeInstanceOf(TextSelection);
    expect(editor.state.selection.$from.node(1).attrs.key).toBe('competency');
    expect(studio.draft().name).toBe('Exit questions');
  });

  test('tells the page which lists, entries and values there are, and no longer those that are gone', async () => {
    const studio = aStudio();
    add(studio, 'methodComponents', 'Ask.');
    await vi.waitFor(() => expect(studio.slots().filter(({ kind }) => kind === 'value').map((slot) => slot.kind === 'value' && slot.field).sort()).toEqual(['hours', 'language', 'licence']));
    const entries = () => studio.slots().filter((slot) => slot.kind === 'entry' && slot.list === 'methodComponents');
    await vi.waitFor(() => expect(entries()).toHaveLength(1));
    entries()[0]!.acts.remove();
    await vi.waitFor(() => expect(entries()).toHaveLength(0));
  });

  test('reads alike to everybody, whatever two people do at once', () => {
    type Act = { by: 0 | 1; kind: 'add' | 'remove' | 'move' | 'write' | 'value' | 'level'; index: number };
    const act = fc.record<Act>({ by: fc.constantFrom(0, 1), kind: fc.constantFrom('add', 'add', 'remove', 'move', 'write', 'value', 'level'), index: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(fc.array(act, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rounds) => {
        const both = [aStudio(), aStudio()] as const;
        for (const round of rounds) {
          for (const each of round) perform(both[each.by], each);
          pass(both[0].ydoc, both[1].ydoc);
          pass(both[1].ydoc, both[0].ydoc);
          for (const { editor } of both) editor.view.dispatch(editor.state.tr);
        }
        expect(both[0].draft()).toEqual(both[1].draft());
        both[0].editor.state.doc.check();
        both.forEach(({ editor }) => editor.destroy());
      }),
      { numRuns: 25 },
    );

    function perform(studio: Studio, { kind, index }: Act): void {
      const rows = studio.draft().rubric.rows.length;
      if (kind === 'add') return add(studio, 'rubric', `row ${index}`);
      if (kind === 'write') return write(studio, 'competency', `word ${index} `);
      if (kind === 'level') return add(studio, 'rubricLevels', `level ${index}`);
      if (kind === 'value') return setValue(studio.editor, fieldAt(studio, 'hours'), 'value', [index, null]);
      if (rows === 0) return;
      const at = entryAt(studio, 'rubric', index % rows);
      if (kind === 'remove') return removeEntry(studio.editor, at, 'rubric');
      moveEntry(studio.editor, at, index % 2 === 0 ? 1 : -1);
    }
  });
});

test('takes works that were read from pasted references, as one step', () => {
  const studio = aStudio();
  const work = { id: 'w', type: 'article-journal' as const, authors: [{ family: 'Black', given: 'Paul' }], year: 1998, title: 'Assessment', container: 'Education', volume: '5', issue: '1', pages: '7-74', publisher: '', url: '', doi: '10.1080/0969595980050102', checkedOn: null };
  actsOf(studio.editor, () => fieldAt(studio, 'research'), 'research').addWorks([work, { ...work, id: 'v' }]);
  expect(studio.draft().research).toEqual([work, { ...work, id: 'v' }]);
  studio.editor.commands.undo();
  expect(studio.draft().research).toEqual([]);
});
