import type { Editor } from '@tiptap/core';

/** Puts the whole text on the clipboard, for programs with formatting and for those without; refuses where the browser does. */
export async function copyText(editor: Editor): Promise<void> {
  const kinds = { 'text/plain': editor.getText(), 'text/html': editor.getHTML() };
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([kind, words]) => [kind, new Blob([words], { type: kind })])))]);
}
