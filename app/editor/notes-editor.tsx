import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Doc } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { type PerspectiveKey, perspectiveKeys, perspectiveOf } from '#domain/perspective.ts';
import { connectDocument, type DocumentConnection } from './document-connection.ts';
import { SavedNotice } from './saved-notice.tsx';

type Props = { documentId: string; mayWrite: boolean; /** What the text is, for who cannot see it. */ label: string };

/** The shared text of a document, live. Loaded only where it is used, and never on the server. */
export default function NotesEditor({ documentId, mayWrite, label }: Props) {
  const [open, setOpen] = useState<{ ydoc: Doc; connection: DocumentConnection } | null>(null);
  useEffect(() => {
    const ydoc = new Doc();
    const address = new URL('/collab', window.location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const opened = { ydoc, connection: connectDocument(address.href, documentId, ydoc, mayWrite) };
    const { connection } = opened;
    // The first word of the connection, good or bad, opens the editor.
    connection.watch(() => setOpen(opened));
    return () => {
      connection.close();
      ydoc.destroy();
      setOpen(null);
    };
  }, [documentId, mayWrite]);
  return open ? <OpenNotes key={documentId} {...open} mayWrite={mayWrite} label={label} /> : <div className="notes" aria-busy="true" />;
}

function OpenNotes({ ydoc, connection, mayWrite, label }: { ydoc: Doc; connection: DocumentConnection } & Omit<Props, 'documentId'>) {
  const extensions = useMemo(
    () => [
      // Undoing belongs to the shared document: it takes back one's own words only.
      StarterKit.configure({ undoRedo: false, link: { openOnClick: false } }),
      Collaboration.configure({ document: ydoc, field: TEXT_FIELD }),
      CollaborationCaret.configure({ provider: connection.provider, render: caretOf, selectionRender: () => ({ class: 'caret-selection' }) }),
    ],
    [ydoc, connection],
  );
  const editor = useEditor({
    extensions,
    editable: mayWrite,
    injectCSS: false,
    immediatelyRender: true,
    editorProps: { attributes: { class: 'notes', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, ...(!mayWrite && { 'aria-readonly': 'true' }) } },
  });
  const isEnded = useSyncExternalStore(connection.watch, () => connection.known().ended !== null, () => false);
  useEffect(() => editor.setEditable(mayWrite && !isEnded, false), [editor, mayWrite, isEnded]);
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') editor.view.dom.blur();
    };
    editor.view.dom.addEventListener('keydown', leave);
    return () => editor.view.dom.removeEventListener('keydown', leave);
  }, [editor]);
  return (
    <>
      <SavedNotice connection={connection} mayWrite={mayWrite} />
      <EditorContent editor={editor} />
    </>
  );
}

/** A caret with its name, in the colour of the perspective; the name comes from the server. */
function caretOf(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  const isKnown = (key: unknown): key is PerspectiveKey => (perspectiveKeys as readonly unknown[]).includes(key);
  caret.className = 'caret';
  caret.dataset.perspective = isKnown(user.perspective) ? perspectiveOf(user.perspective) : 'other';
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.textContent = typeof user.name === 'string' ? user.name : '';
  caret.append(label);
  return caret;
}
