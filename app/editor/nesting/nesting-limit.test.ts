// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { documentExtensions } from '#domain/document/extensions.ts';
import { MAX_NESTING, nestingOf } from './nesting.ts';
import { nestingLimit } from './nesting-limit.ts';

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

/** A text of one list in which each entry stands within the one before. */
function editorWithin(levels: number): Editor {
  const content = `${'<ul><li><p>a</p>'.repeat(levels)}<ul><li><p>first</p></li><li><p>last</p></li></ul>${'</li></ul>'.repeat(levels)}`;
  editor = new Editor({ element: document.createElement('div'), extensions: [...documentExtensions, nestingLimit], content });
  // At the end of "last".
  editor.commands.setTextSelection(findEnd(editor, 'last'));
  return editor;
}

function findEnd({ state }: Editor, word: string): number {
  let end = 0;
  state.doc.descendants((node, at) => {
    if (node.text === word) end = at + word.length;
  });
  return end;
}

describe('the limit of nesting', () => {
  it('lets an entry be moved in up to the limit, and no further', () => {
    const within = editorWithin(MAX_NESTING - 2);
    within.commands.sinkListItem('listItem');
    expect(nestingOf(within.state.doc)).toBe(MAX_NESTING);
    const atLimit = editorWithin(MAX_NESTING - 1);
    const before = atLimit.state.doc;
    atLimit.commands.sinkListItem('listItem');
    expect(atLimit.state.doc.eq(before)).toBe(true);
  });

  it('still lets people write at the limit', () => {
    const atLimit = editorWithin(MAX_NESTING - 1);
    atLimit.commands.insertContent(' word');
    atLimit.commands.splitListItem('listItem');
    expect(atLimit.state.doc.textContent).toContain('last word');
    expect(nestingOf(atLimit.state.doc)).toBe(MAX_NESTING);
  });

  it('flattens what is pasted, and keeps its words', () => {
    const atLimit = editorWithin(MAX_NESTING - 1);
    atLimit.view.pasteHTML('<ul><li>one<ul><li>two<ul><li>three</li></ul></li></ul></li></ul>', new Event('paste') as ClipboardEvent);
    expect(nestingOf(atLimit.state.doc)).toBe(MAX_NESTING);
    for (const word of ['one', 'two', 'three']) expect(atLimit.state.doc.textContent).toContain(word);
  });
});
