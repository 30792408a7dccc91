// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentExtensions } from '#domain/document/extensions.ts';
import { chooseHit, lookFor, lookForNothing, placeAmongHits, replaceAllHits, replaceHit } from './find-in-text.ts';
import { foundWords, replacedWords } from './find-words.ts';

let editor: Editor;
beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = vi.fn();
  editor = new Editor({ element: document.createElement('div'), injectCSS: false, extensions: [...documentExtensions, Collaboration.configure({ document: new Doc(), field: TEXT_FIELD })] });
  editor.commands.insertContent('<p>Trust is earned. <strong>trust</strong> me.</p><ul><li><p>Entrust it</p></li></ul><p>costs 5</p>');
});
afterEach(() => editor.destroy());

const look = (words: string, closely = {}) => lookFor(editor, { words, isCaseMatched: false, isWholeWord: false, ...closely });

describe('looking for words', () => {
  it('finds them wherever they stand, by case or by whole words where that is asked', () => {
    look('trust');
    expect(placeAmongHits(editor).total).toBe(3);
    look('trust', { isCaseMatched: true });
    expect(placeAmongHits(editor).total).toBe(2);
    look('trust', { isWholeWord: true });
    expect(placeAmongHits(editor).total).toBe(2);
    lookForNothing(editor);
    expect(placeAmongHits(editor).total).toBe(0);
  });

  it('goes round from hit to hit in both directions', () => {
    look('trust');
    editor.commands.setTextSelection(1);
    const chosen = [1, 1, 1, 1, -1, -1].map((direction) => {
      chooseHit(editor, direction as 1 | -1);
      return placeAmongHits(editor).chosen;
    });
    expect(chosen).toEqual([1, 2, 3, 1, 3, 2]);
  });

  it('says what it found', () => {
    expect([foundWords('', { total: 0, chosen: 0 }), foundWords('x', { total: 0, chosen: 0 }), foundWords('x', { total: 12, chosen: 0 }), foundWords('x', { total: 12, chosen: 3 })]).toEqual(['', 'Not found', '12 found', '3 of 12']);
    expect([replacedWords(0), replacedWords(1), replacedWords(3)]).toEqual(['Nothing to replace', '1 replaced. Undo takes it back.', '3 replaced. Undo takes them all back.']);
  });
});

describe('replacing', () => {
  it('puts other words in the place of all, in the formatting of what was there, and takes all back in one step', () => {
    const before = editor.getHTML();
    look('trust');
    expect(replaceAllHits(editor, 'confidence')).toBe(3);
    expect(editor.getHTML()).toContain('<strong>confidence</strong>');
    expect(editor.getText()).not.toMatch(/trust/i);
    editor.commands.undo();
    expect(editor.getHTML()).toBe(before);
  });

  it('does not take back what was typed just before or after', () => {
    editor.commands.insertContentAt(1, 'Before. ');
    look('trust');
    replaceAllHits(editor, 'faith');
    editor.commands.insertContentAt(1, 'After. ');
    editor.commands.undo();
    expect(editor.getText()).toMatch(/^Before\. faith/);
    editor.commands.undo();
    expect(editor.getText()).toMatch(/^Before\. Trust/);
  });

  it('replaces the chosen one and goes on to the next', () => {
    look('trust');
    editor.commands.setTextSelection(1);
    chooseHit(editor, 1);
    replaceHit(editor, '');
    expect(editor.getText()).toMatch(/^ is earned/);
    expect(placeAmongHits(editor)).toEqual({ total: 2, chosen: 1 });
  });

  it('takes signs that mean something elsewhere for what they are', () => {
    look('5');
    replaceAllHits(editor, '$5\\n');
    expect(editor.getText()).toContain('costs $5\\n');
  });
});
