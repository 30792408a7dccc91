// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentExtensions } from '#domain/document/extensions.ts';
import { codeColours } from './code-colours.ts';
import { codeKeys } from './code-keys.ts';
import { codeLanguageOf, codeLanguages } from './code-languages.ts';
import { coloursOf } from './colour-code.ts';

let editor: Editor;
beforeEach(() => {
  editor = new Editor({ element: document.createElement('div'), injectCSS: false, extensions: [...documentExtensions, codeKeys], content: '<p>first</p><pre><code class="language-js">const a = 1;\nlet b;</code></pre>' });
});
afterEach(() => editor.destroy());

const code = () => editor.state.doc.child(1);
const press = (key: string, shiftKey = false) => editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

describe('the colours of code', () => {
  it('stand where the words are that they colour', () => {
    const words = coloursOf(code()).map(({ from, to, classes }) => [code().textContent.slice(from, to), classes]);
    expect(words).toEqual([
      ['const', 'hljs-keyword'],
      ['1', 'hljs-number'],
      ['let', 'hljs-keyword'],
    ]);
  });

  it('are drawn when they come, move along with what is typed, and are made anew at rest', async () => {
    const shown = () => [...editor.view.dom.querySelectorAll('.hljs-keyword')].map(({ textContent }) => textContent);
    editor.registerPlugin(codeColours());
    expect(shown()).toEqual(['const', 'let']);
    editor.commands.insertContentAt(8, 'var c; ');
    await vi.waitFor(() => expect(shown()).toEqual(['var', 'const', 'let']));
  });

  it('are none in plain text and in a language we do not know', () => {
    for (const language of [null, 'klingon']) expect(coloursOf(code().type.create({ language }, editor.schema.text('const a')))).toEqual([]);
  });

  it('are there for every language that can be chosen', () => {
    for (const language of Object.keys(codeLanguages)) expect(() => coloursOf(code().type.create({ language }, editor.schema.text('a = "b" # c')))).not.toThrow();
    expect(['py', 'JavaScript', 'HTML', 'toString', 5].map(codeLanguageOf)).toEqual(['python', 'javascript', 'xml', null, null]);
  });
});

describe('Tab in code', () => {
  it('moves on from the caret, and Shift Tab takes the indentation of its line back', () => {
    editor.commands.setTextSelection(8);
    press('Tab');
    expect(code().textContent).toBe('  const a = 1;\nlet b;');
    press('Tab', true);
    press('Tab', true);
    expect(code().textContent).toBe('const a = 1;\nlet b;');
  });

  it('indents all lines that are chosen', () => {
    editor.commands.setTextSelection({ from: 10, to: 25 });
    press('Tab');
    expect(code().textContent).toBe('  const a = 1;\n  let b;');
    press('Tab', true);
    expect(code().textContent).toBe('const a = 1;\nlet b;');
  });

  it('is left to the browser outside of code', () => {
    editor.commands.setTextSelection(2);
    expect(press('Tab')).toBe(true);
  });
});
