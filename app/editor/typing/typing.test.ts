// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { documentExtensions } from '#domain/document/extensions.ts';
import { calloutTyping } from './callout-typing.ts';

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

/** The text once these letters were typed one by one into an empty one. */
function typed(letters: string): string {
  const typing = new Editor({ element: document.createElement('div'), extensions: [...documentExtensions, calloutTyping] });
  editor = typing;
  for (const letter of letters) {
    const { from, to } = typing.state.selection;
    const insert = () => typing.state.tr.insertText(letter, from, to);
    if (!typing.view.someProp('handleTextInput', (take) => take(typing.view, from, to, letter, insert))) typing.view.dispatch(insert());
  }
  return typing.state.doc.firstChild?.toString() ?? '';
}

describe('typing as in Markdown', () => {
  it('makes a callout of each kind', () => {
    expect(typed(':::note Mind')).toBe('callout(paragraph("Mind"))');
    expect(editor?.state.doc.firstChild?.attrs.kind).toBe('note');
    typed(':::decision Agreed');
    expect(editor?.state.doc.firstChild?.attrs.kind).toBe('decision');
  });

  it('makes headings, lists, tasks, quotes, code and dividers', () => {
    expect(typed('## Agreements')).toBe('heading("Agreements")');
    expect(typed('- one')).toBe('bulletList(listItem(paragraph("one")))');
    expect(typed('1. one')).toBe('orderedList(listItem(paragraph("one")))');
    expect(typed('[] one')).toBe('taskList(taskItem(paragraph("one")))');
    expect(typed('[x] one')).toBe('taskList(taskItem(paragraph("one")))');
    expect(typed('> so')).toBe('blockquote(paragraph("so"))');
    expect(typed('``` code')).toBe('codeBlock("code")');
    expect(typed('---')).toBe('horizontalRule');
  });

  it('formats words, and makes a link of a whole address', () => {
    expect(typed('**a** b')).toBe('paragraph(bold("a"), " b")');
    expect(typed('https://example.org now')).toBe('paragraph(link("https://example.org"), " now")');
    expect(typed('javascript:alert(1) no')).toBe('paragraph("javascript:alert(1) no")');
  });
});
