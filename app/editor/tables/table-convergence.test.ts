// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, CellSelection, deleteColumn, deleteRow, mergeCells, TableMap } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentExtensions } from '#domain/document/extensions.ts';
import { insertTable, mayHoldTable } from './insert-table.ts';
import { isMender, mendTables } from './mend-tables.ts';
import { tableEditingPlugins } from './table-editing.ts';

const editors: Editor[] = [];
afterEach(() => editors.splice(0).forEach((editor) => editor.destroy()));

function anEditor() {
  const ydoc = new Doc();
  const editor = new Editor({ element: document.createElement('div'), injectCSS: false, extensions: [...documentExtensions, Collaboration.configure({ document: ydoc, field: TEXT_FIELD })] });
  for (const plugin of tableEditingPlugins()) editor.registerPlugin(plugin);
  editors.push(editor);
  return { ydoc, editor };
}
type Peer = ReturnType<typeof anEditor>;

const pass = (from: Doc, to: Doc) => applyUpdate(to, encodeStateAsUpdate(from, encodeStateVector(to)), 'somebody else');
const exchange = (one: Peer, other: Peer) => {
  pass(one.ydoc, other.ydoc);
  pass(other.ydoc, one.ydoc);
};

function cellsOf({ state: { doc } }: Editor): number[] {
  const cells: number[] = [];
  doc.descendants((node, position) => {
    if (/cell/.test(String(node.type.spec.tableRole))) cells.push(position);
  });
  return cells;
}
function goTo(editor: Editor, cell: number): void {
  editor.commands.setTextSelection((cellsOf(editor).at(cell) ?? 0) + 2);
}
const act = (editor: Editor, command: Command) => command(editor.state, editor.view.dispatch);
const mend = ({ editor }: Peer) => {
  const mended = mendTables(editor.state);
  if (mended) editor.view.dispatch(mended);
};

function shapeOf({ state: { doc } }: Editor): { width: number; height: number; isSound: boolean } | null {
  const table = doc.children.find(({ type }) => type.name === 'table');
  if (!table) return null;
  const { width, height, problems } = TableMap.get(table);
  return { width, height, isSound: problems === null };
}

function twoWithATable(): [Peer, Peer] {
  const pair: [Peer, Peer] = [anEditor(), anEditor()];
  insertTable(pair[0].editor);
  exchange(...pair);
  return pair;
}

describe('a table of two writers', () => {
  it('is drawn on both when one adds a row and the other a column at once, and nobody writes because of what came', () => {
    const [ada, ben] = twoWithATable();
    goTo(ada.editor, 4);
    goTo(ben.editor, 4);
    act(ada.editor, addRowAfter);
    act(ben.editor, addColumnAfter);
    exchange(ada, ben);
    const [before, after] = [encodeStateVector(ada.ydoc), encodeStateVector(ben.ydoc)];
    exchange(ada, ben);
    expect([encodeStateVector(ada.ydoc), encodeStateVector(ben.ydoc)]).toEqual([before, after]);
    expect(ben.editor.getHTML()).toBe(ada.editor.getHTML());
    expect(shapeOf(ada.editor)).toEqual({ width: 4, height: 4, isSound: false });
    expect(ada.editor.view.dom.querySelectorAll('tr')).toHaveLength(4);
  });

  it('is whole on both once one of them has mended it, and both go on writing in it', () => {
    const [ada, ben] = twoWithATable();
    goTo(ada.editor, 4);
    goTo(ben.editor, 4);
    act(ada.editor, addRowAfter);
    act(ben.editor, addColumnAfter);
    exchange(ada, ben);
    mend(ada);
    exchange(ada, ben);
    expect([shapeOf(ada.editor), shapeOf(ben.editor)]).toEqual([
      { width: 4, height: 4, isSound: true },
      { width: 4, height: 4, isSound: true },
    ]);
    expect(mendTables(ben.editor.state)).toBeNull();
    ben.editor.commands.insertContent('still written in');
    exchange(ada, ben);
    expect(ada.editor.getText()).toContain('still written in');
  });

  it('comes to rest also after both have mended at once', () => {
    const [ada, ben] = twoWithATable();
    goTo(ada.editor, 4);
    goTo(ben.editor, 4);
    act(ada.editor, addRowAfter);
    act(ben.editor, addColumnAfter);
    exchange(ada, ben);
    mend(ada);
    mend(ben);
    exchange(ada, ben);
    mend(ada);
    exchange(ada, ben);
    expect(shapeOf(ben.editor)).toMatchObject({ isSound: true });
    expect(ben.editor.getHTML()).toBe(ada.editor.getHTML());
  });

  it.each([1, 2, 3, 4, 5, 6])('converges and is whole after any acts at once (seed %i)', (seed) => {
    const [ada, ben] = twoWithATable();
    let state = seed * 7919;
    const pick = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const merge: Command = (now, dispatch) => {
      const cells = cellsOf(ada.editor);
      const [from, to] = [cells[pick(cells.length)], cells[pick(cells.length)]];
      if (from === undefined || to === undefined || now !== ada.editor.state) return false;
      ada.editor.view.dispatch(now.tr.setSelection(CellSelection.create(now.doc, from, to)));
      return mergeCells(ada.editor.state, dispatch);
    };
    const commands = [addRowAfter, addColumnAfter, deleteRow, deleteColumn, merge, addRowAfter, addColumnAfter];
    for (let round = 0; round < 12; round++) {
      for (const { editor } of [ada, ben]) {
        if (cellsOf(editor).length === 0) continue;
        goTo(editor, pick(cellsOf(editor).length));
        act(editor, commands[pick(commands.length)]!);
        editor.commands.insertContent('x');
      }
      exchange(ada, ben);
      mend(ada);
      exchange(ada, ben);
      expect(ben.editor.getHTML()).toBe(ada.editor.getHTML());
      for (const { editor } of [ada, ben]) expect(shapeOf(editor)?.isSound ?? true).toBe(true);
    }
  });
});

describe('the keys of a table', () => {
  const press = ({ editor }: Peer, key: string, shiftKey = false) => editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

  it('go from cell to cell with Tab, and make a row after the last', () => {
    const ada = anEditor();
    insertTable(ada.editor);
    ada.editor.commands.insertContent('first');
    press(ada, 'Tab');
    ada.editor.commands.insertContent('second');
    press(ada, 'Tab', true);
    expect(ada.editor.state.selection.$from.parent.textContent).toBe('first');
    goTo(ada.editor, -1);
    press(ada, 'Tab');
    ada.editor.commands.insertContent('a row more');
    expect(shapeOf(ada.editor)).toEqual({ width: 3, height: 4, isSound: true });
    expect(ada.editor.view.dom.querySelector('tr:last-child td')?.textContent).toBe('a row more');
  });

  it('no second table fits into a cell', () => {
    const { editor } = anEditor();
    expect(mayHoldTable(editor)).toBe(true);
    insertTable(editor);
    expect(mayHoldTable(editor)).toBe(false);
  });
});

it('one of those whose caret is in the text mends', () => {
  const present = new Map([
    [3, { cursor: null }],
    [5, { cursor: { anchor: 1 } }],
    [9, { cursor: { anchor: 1 } }],
    [1, {}],
  ]);
  expect([1, 3, 5, 9].map((clientId) => isMender(present, clientId))).toEqual([false, false, true, false]);
});
