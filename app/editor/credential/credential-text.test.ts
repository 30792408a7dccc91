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
    expect(moveEntry(studio.editor, entryAt(studio, 'methodComponents', 0), (index) => index + 1)).toEqual({ index: 1, last: 2 });
    expect(wordsOfComponents(studio)).toEqual(['Sort.', 'Ask.', 'Ask again.']);
    expect(studio.draft().methodComponents[1]).toEqual(ask);
    expect(moveEntry(studio.editor, entryAt(studio, 'methodComponents', 1), (index) => index - 1)).toEqual({ index: 0, last: 2 });
    removeEntry(studio.editor, entryAt(studio, 'methodComponents', 2), 'methodComponents');
    expect(wordsOfComponents(studio)).toEqual(['Sort.', 'Ask.']);
  });

  test('draws them where they were moved to, also to who hears the page, and the caret goes on from one to the next as drawn', () => {
    const studio = aStudio();
    for (const words of ['Ask.', 'Sort.', 'Ask again.']) add(studio, 'methodComponents', words);
    const drawn = studio.editor.view.dom.querySelector('[data-field=methodComponents] .studio-entries')!;
    const ordersOf = () => [...drawn.children].map((entry) => (entry as HTMLElement).style.order);
    expect([ordersOf(), drawn.getAttribute('aria-owns')]).toEqual([['', '', ''], null]);
    moveEntry(studio.editor, entryAt(studio, 'methodComponents', 2), () => 0);
    expect(ordersOf()).toEqual(['1', '2', '0']);
    expect(drawn.getAttribute('aria-owns')).toBe([2, 0, 1].map((place) => drawn.children[place]!.id).join(' '));
    studio.editor.commands.setTextSelection(entryAt(studio, 'methodComponents', 2) + 3);
    expect(studio.editor.state.selection.$from.parent.textContent).toBe('Ask again.');
    studio.editor.view.endOfTextblock = () => true;
    press(studio, { key: 'ArrowDown' });
    expect(studio.editor.state.selection.$from.parent.textContent).toBe('Ask.');
    press(studio, { key: 'ArrowUp' });
    expect(studio.editor.state.selection.$from.parent.textContent).toBe('Ask again.');
    moveEntry(studio.editor, entryAt(studio, 'methodComponents', 2), (_index, last) => last);
    expect([ordersOf(), drawn.hasAttribute('aria-owns')]).toEqual([['', '', ''], false]);
  });

  test('moves levels with the cells of their column, and the one required stays it', () => {
    const studio = aStudio();
    add(studio, 'rubric', 'One');
    const [best] = studio.draft().rubric.levels;
    moveEntry(studio.editor, entryAt(studio, 'rubricLevels', 0), (_index, last) => last);
    const { levels, requiredLevelId } = studio.draft().rubric;
    expect([levels.map(({ label }) => label), requiredLevelId]).toEqual([['Basic', 'Developing', 'Proficient'], best!.id]);
    const cells = [...studio.editor.view.dom.querySelectorAll<HTMLElement>('[data-field=rubric] .studio-part')];
    expect(cells.map(({ style }) => style.order)).toEqual(['0', '3', '1', '2']);
  });

  test('says in each cell which level it is and which is required, also once the editor made its elements anew', () => {
    const studio = aStudio();
    add(studio, 'rubric', 'One');
    const told = () => [...studio.editor.view.dom.querySelectorAll<HTMLElement>('[data-field=rubric] .studio-part')].map((cell) => [cell.querySelector('.studio-part-name')?.textContent, cell.hasAttribute('data-required')]);
    const levels = [['Proficient, required level', true], ['Basic', false], ['Developing', false]];
    expect(told().slice(1)).toEqual(levels);
    moveEntry(studio.editor, entryAt(studio, 'rubricLevels', 0), (_index, last) => last);
    const [entry] = studio.editor.view.dom.querySelectorAll('[data-field=rubricLevels] .studio-entry');
    studio.editor.createNodeViews();
    const [again] = studio.editor.view.dom.querySelectorAll<HTMLElement>('[data-field=rubricLevels] .studio-entry');
    expect(again).not.toBe(entry);
    expect([again?.style.order, again?.dataset.number]).toEqual(['2', '3']);
    expect(told().slice(1)).toEqual(levels);
    studio.editor.view.dispatch(studio.editor.state.tr.insertText('Very ', entryAt(studio, 'rubricLevels', 0) + 2));
    expect(told()[1]).toEqual(['Very Proficient, required level', true]);
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
      void moveEntry(studio.editor, at, (place) => place + (index % 2 === 0 ? 1 : -1));
    }
  });
});

describe('entries that are moved while others write in them and move them', () => {
  type Act = { by: 0 | 1; kind: 'move' | 'level' | 'write'; from: number; to: number };
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
  const act = fc.record<Act>({ by: fc.constantFrom(0, 1), kind: fc.constantFrom('move', 'level', 'write', 'write'), from: fc.nat(2), to: fc.nat(2) });

  test('lose no word, stand there once each, in one order for everybody, with the caret where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(act, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (rounds) => {
        const both = [aStudio(), aStudio()] as const;
        for (const words of ['One', 'Two', 'Three']) add(both[0], 'rubric', words);
        both[0].editor.view.dispatch(both[0].editor.state.tr.insertText('Here.', cellAt(both[0], 1, 0)));
        exchange(both);
        const words: string[] = [];
        for (const { editor } of both) editor.commands.setTextSelection(cellAt(both[0], 1, 0) + 'Here'.length);
        for (const round of rounds) {
          for (const { by, kind, from, to } of round) {
            const { editor } = both[by];
            if (kind === 'move') moveEntry(editor, entryAt(both[by], 'rubric', from), () => to);
            else if (kind === 'level') moveEntry(editor, entryAt(both[by], 'rubricLevels', from), () => to);
            else {
              words.push(`${LETTERS[words.length] ?? 'z'}${words.length}.`);
              editor.view.dispatch(editor.state.tr.insertText(words.at(-1) ?? '', cellAt(both[by], from, to)));
            }
          }
          exchange(both);
        }
        const [{ rubric }, theirs] = both.map((studio) => studio.draft()) as [CredentialDraft, CredentialDraft];
        expect(theirs.rubric).toEqual(rubric);
        expect(rubric.rows.map(({ criterion }) => criterion).sort()).toEqual(['One', 'Three', 'Two']);
        expect(rubric.levels.map(({ id }) => id).sort()).toEqual(['level-1', 'level-2', 'level-3']);
        expect(rubric.requiredLevelId).toBe('level-1');
        const written = rubric.rows.flatMap(({ cells }) => Object.values(cells)).join(' ');
        for (const each of words) expect(written).toContain(each);
        for (const { editor } of both) expect([editor.state.selection.$from.node(2).attrs.id, editor.state.selection.$from.node(3).attrs.key]).toEqual([rubric.rows.find(({ criterion }) => criterion === 'Two')?.id, 'level-1']);
        both.forEach(({ editor }) => editor.destroy());
      }),
      { numRuns: 25 },
    );
  });

  function exchange([one, other]: readonly [Studio, Studio]): void {
    pass(one.ydoc, other.ydoc);
    pass(other.ydoc, one.ydoc);
    for (const { editor } of [one, other]) editor.view.dispatch(editor.state.tr);
  }

  /** Where one writes in a cell: of the row at this place of the text, in the column of the level that was the first, second or third. */
  function cellAt(studio: Studio, row: number, column: number): number {
    const at = entryAt(studio, 'rubric', row);
    const cells = studio.editor.state.doc.nodeAt(at)!.children;
    return at + 1 + cells.slice(0, column + 1).reduce((sum, cell) => sum + cell.nodeSize, 0) + 2;
  }
});

test('takes works that were read from pasted references, as one step', () => {
  const studio = aStudio();
  const work = { id: 'w', type: 'article-journal' as const, authors: [{ family: 'Black', given: 'Paul' }], year: 1998, title: 'Assessment', container: 'Education', volume: '5', issue: '1', pages: '7-74', publisher: '', url: '', doi: '10.1080/0969595980050102', checkedOn: null };
  actsOf(studio.editor, () => fieldAt(studio, 'research'), 'research').addWorks([work, { ...work, id: 'v' }]);
  expect(studio.draft().research).toEqual([work, { ...work, id: 'v' }]);
  studio.editor.commands.undo();
  expect(studio.draft().research).toEqual([]);
});
