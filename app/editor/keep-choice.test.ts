// @vitest-environment jsdom
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { documentExtensions } from '#domain/document/extensions.ts';
import { aSharingEditor, endEditorsAfterEach, pass } from '#test/support/sharing-editors.ts';
import { drawAgain } from './draw-again.ts';
import { drawChanges } from './draw-changes.ts';
import { keepChoice } from './keep-choice.ts';

endEditorsAfterEach();

const src = (name: string) => `/documents/00000000-0000-4000-8000-000000000000/images/00000000-0000-4000-8000-00000000000${name}`;
const image = (name: string) => ({ type: 'image', attrs: { src: src(name), alt: '', width: 10, height: 10 } });
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function twoWithAnImage() {
  const [ada, ben] = [aSharingEditor([...documentExtensions, drawChanges, drawAgain, keepChoice]), aSharingEditor([...documentExtensions, drawChanges, drawAgain, keepChoice])];
  ada.editor.commands.setContent({ type: 'doc', content: [paragraph('first'), image('1'), paragraph('precious')] });
  pass(ada.ydoc, ben.ydoc);
  const at = ada.editor.state.doc.firstChild?.nodeSize ?? 0;
  ada.editor.commands.setNodeSelection(at);
  expect(ada.editor.state.selection).toBeInstanceOf(NodeSelection);
  return { ada, ben, at };
}

it('what somebody else put where a chosen image was is not chosen, and not deleted by the next key', () => {
  const { ada, ben, at } = twoWithAnImage();
  ben.editor.commands.deleteRange({ from: at, to: at + 1 });
  pass(ben.ydoc, ada.ydoc);
  expect(ada.editor.state.selection).toBeInstanceOf(TextSelection);
  ada.editor.commands.deleteSelection();
  expect(ada.editor.getText()).toContain('precious');
});

it('a chosen image stays chosen while others write, and give it its words', () => {
  const { ada, ben, at } = twoWithAnImage();
  ben.editor.commands.insertContentAt(1, 'The ');
  pass(ben.ydoc, ada.ydoc);
  ben.editor.chain().setNodeSelection(at + 4).updateAttributes('image', { alt: 'Two scores' }).run();
  pass(ben.ydoc, ada.ydoc);
  const { selection } = ada.editor.state;
  expect(selection instanceof NodeSelection && (selection.node.attrs.alt as string)).toBe('Two scores');
});
