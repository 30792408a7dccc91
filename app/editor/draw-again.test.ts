// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import { expect, it, vi } from 'vitest';
import { aSharingEditor, endEditorsAfterEach, pass } from '#test/support/sharing-editors.ts';
import { drawAgain } from './draw-again.ts';

endEditorsAfterEach();
const anEditor = () => aSharingEditor([StarterKit.configure({ undoRedo: false }), drawAgain]);

/** y-tiptap remembers the caret of a longer text, as it does after some deletions, and cannot find it in this one. */
function loseCaret({ state }: Editor): void {
  const { binding } = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding };
  const text = binding.type;
  const position = { type: null, tname: null, item: null, assoc: 0 };
  expect(text.length).toBeGreaterThan(0);
  Object.assign(binding, { beforeTransactionSelection: { type: 'text', anchor: position, head: position, absAnchor: 10_000, absHead: 10_000 } });
}

it('what others write is drawn, and not written over by the next key press, though the caret was lost', () => {
  const [ada, ben] = [anEditor(), anEditor()];
  ada.editor.commands.insertContent('<p>one</p>');
  pass(ada.ydoc, ben.ydoc);
  ada.editor.commands.insertContentAt(ada.editor.state.doc.content.size, '<p>written by ada</p>');
  loseCaret(ben.editor);
  expect(() => pass(ada.ydoc, ben.ydoc)).toThrow();
  expect(ben.editor.getText()).toContain('written by ada');
  ben.editor.commands.insertContentAt(1, 'Ben: ');
  pass(ben.ydoc, ada.ydoc);
  expect(ada.editor.getText()).toContain('written by ada');
  expect(ada.editor.getText()).toContain('Ben: one');
});

it('nothing is drawn twice while the caret is found', () => {
  const [ada, ben] = [anEditor(), anEditor()];
  const { binding } = ySyncPluginKey.getState(ben.editor.state) as { binding: ProsemirrorBinding };
  const redraw = vi.spyOn(binding, '_forceRerender');
  ada.editor.commands.insertContent('<p>one</p>');
  pass(ada.ydoc, ben.ydoc);
  ben.editor.commands.insertContent('two');
  ben.editor.commands.undo();
  pass(ben.ydoc, ada.ydoc);
  expect(ben.editor.getText()).toContain('one');
  expect(redraw).not.toHaveBeenCalled();
});
