import { Editor, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';

export type SharingEditor = { ydoc: Doc; editor: Editor };

const editors: Editor[] = [];

/** An editor with a document of its own, which `pass` brings to others; gone after the test. For tests in jsdom. */
export function aSharingEditor(extensions: Extensions): SharingEditor {
  const ydoc = new Doc();
  const editor = new Editor({ element: document.createElement('div'), injectCSS: false, extensions: [...extensions, Collaboration.configure({ document: ydoc, field: TEXT_FIELD })] });
  editors.push(editor);
  return { ydoc, editor };
}

/** To be called once in each file that makes editors. */
export const endEditorsAfterEach = (): void => afterEach(() => editors.splice(0).forEach((editor) => editor.destroy()));

/** Brings what one document has to another, as from somebody else. */
export const pass = (from: Doc, to: Doc): void => applyUpdate(to, encodeStateAsUpdate(from, encodeStateVector(to)), 'somebody else');
