import type { Editor } from '@tiptap/core';

/** Lets the chosen words lead to the address; where none are chosen, puts these. Writing goes on after them, outside of the link. */
export function setLink(editor: Editor, href: string, words: string): void {
  const { empty, to } = editor.state.selection;
  if (empty) {
    editor.chain().insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).unsetMark('link').run();
  } else {
    editor.chain().setLink({ href }).setTextSelection(to).unsetMark('link').run();
  }
  editor.view.focus();
}

/** Takes the link off its words, which stay. */
export function removeLink(editor: Editor): void {
  editor.chain().extendMarkRange('link').unsetLink().run();
  editor.view.focus();
}
