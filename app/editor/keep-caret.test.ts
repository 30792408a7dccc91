// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyUpdate } from 'yjs';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import { emptyDraft } from '#domain/credential/empty-draft.ts';
import { documentExtensions } from '#domain/document/extensions.ts';
import { houseText } from '#domain/document/house-text.ts';
import { aSharingEditor, endEditorsAfterEach, pass, type SharingEditor } from '#test/support/sharing-editors.ts';
import { credentialText } from './credential/credential-text.ts';
import { createStudioSlots } from './credential/studio-slots.ts';
import { drawAgain } from './draw-again.ts';
import { drawChanges } from './draw-changes.ts';

endEditorsAfterEach();

const SAID = 'Ask one question.';
/** How often these words stand in each text, in blocks of different kinds. */
const PLACES = 4;
type Two = [SharingEditor, SharingEditor];

/** Two in the studio of a credential with the words in a line, in prose, and in two entries. */
function twoInStudio(): Two {
  let levels = 0;
  const draft = { ...emptyDraft('en', () => `level-${(levels += 1)}`), name: SAID, keyMethod: SAID, methodComponents: [{ id: 'ask', text: SAID }, { id: 'sort', text: SAID }] };
  const text = houseText(contentOfDraft(draft));
  const aStudio = () => {
    const studio = aSharingEditor([...credentialText({ slots: createStudioSlots(), told: () => undefined, opened: () => undefined }), drawChanges, drawAgain]);
    applyUpdate(studio.ydoc, text, 'the house');
    return studio;
  };
  return [aStudio(), aStudio()];
}

/** Two in notes with the words in a heading, a paragraph, a list and a quote. */
function twoInNotes(): Two {
  const [one, other] = [aSharingEditor([...documentExtensions, drawChanges, drawAgain]), aSharingEditor([...documentExtensions, drawChanges, drawAgain])];
  one.editor.commands.setContent(`<h2>${SAID}</h2><p>${SAID}</p><ul><li><p>${SAID}</p></li></ul><blockquote><p>${SAID}</p></blockquote>`);
  pass(one.ydoc, other.ydoc);
  return [one, other];
}

const wordsOf = ({ editor }: SharingEditor): string => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n');
const type = ({ editor: { view } }: SharingEditor, letter: string): void => view.dispatch(view.state.tr.insertText(letter));
function stand({ editor }: SharingEditor, nth: number, offset: number): void {
  const begins: number[] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.text === SAID) begins.push(at);
  });
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, (begins[nth] ?? 0) + offset)));
}

describe.each([
  ['the studio of a credential', twoInStudio],
  ['notes', twoInNotes],
])('two who type among the same words in %s', (_, open) => {
  it('keep their carets at their own words, wherever these are', () => {
    for (let nth = 0; nth < PLACES; nth += 1) {
      const [ada, ben] = open();
      stand(ada, nth, 0);
      stand(ben, nth, SAID.length);
      for (const letter of 'Now: ') {
        type(ada, letter);
        pass(ada.ydoc, ben.ydoc);
      }
      for (const letter of ' Sort.') type(ben, letter);
      expect(wordsOf(ben)).toContain(`Now: ${SAID} Sort.`);
    }
  });

  it('find each word whole, however their keys meet', () => {
    const key = fc.record({ isAda: fc.boolean(), arrives: fc.constantFrom('at once', 'later', 'never') });
    fc.assert(
      fc.property(fc.nat(PLACES - 1), fc.nat(SAID.length - 1), fc.integer({ min: 1, max: SAID.length }), fc.array(key, { minLength: 2, maxLength: 12 }), (nth, first, gap, keys) => {
        const [ada, ben] = open();
        stand(ada, nth, first);
        stand(ben, nth, Math.min(SAID.length, first + gap));
        const typed = { ada: '', ben: '' };
        for (const [at, { isAda, arrives }] of keys.entries()) {
          const [from, to] = isAda ? [ada, ben] : [ben, ada];
          const letter = String.fromCharCode((isAda ? 0x3b1 : 0x430) + at);
          type(from, letter);
          typed[isAda ? 'ada' : 'ben'] += letter;
          if (arrives === 'at once') pass(from.ydoc, to.ydoc);
          if (arrives === 'later') pass(to.ydoc, from.ydoc);
        }
        pass(ada.ydoc, ben.ydoc);
        pass(ben.ydoc, ada.ydoc);
        expect(wordsOf(ada)).toBe(wordsOf(ben));
        for (const word of [typed.ada, typed.ben]) expect(wordsOf(ada)).toContain(word);
      }),
      { numRuns: 30 },
    );
  });
});
