import type { Extensions } from '@tiptap/core';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type * as EditorModule from './notes-editor.tsx';
import { NotesFrame } from './notes-frame.tsx';
import { OpeningLine } from './saved-place.tsx';
import type { Hinted } from './prompt-hints.ts';
import { BarPlace } from './toolbar/bar-place.tsx';
import type { Writer } from './writing.ts';

export type Notes = {
  documentId: string;
  writer: Writer;
  /** Why this person may not write here; null for who may. */
  readOnly: string | null;
  /** What the text is, for who cannot see it. */
  label: string;
  /** What stands in an empty text. */
  placeholder: string;
  /** What is asked under headings of the text; the same object from one drawing to the next. */
  hints?: readonly Hinted[];
  /** Loads what may stand in this text where it is more than in any; the same function from one drawing to the next. */
  loadBlocks?: () => Promise<Extensions>;
};
type Live = { editor: typeof EditorModule; opened: EditorModule.OpenedText; blocks: Extensions | undefined };

const load = () => import('./notes-editor.tsx');
// On its way while the page is still being hydrated. A load that fails is told by the one that needs it.
if (typeof document !== 'undefined') void load().catch(() => undefined);

/**
 * The shared text of a document. As it is stored, until the whole live one has come: on a slow line an empty box in between
 * would look like a loss. What the live one needs is loaded here, and never on the server.
 */
export function NotesPlace({ children, ...notes }: Notes & { /** The stored text. */ children: ReactNode }) {
  const live = useLiveText(notes);
  const watch = live?.opened.connection.watch ?? never;
  const hasOpened = useSyncExternalStore(watch, () => live?.opened.connection.known().hasOpened ?? false, () => false);
  if (live && hasOpened) return <live.editor.OpenNotes key={notes.documentId} {...live.opened} {...notes} blocks={live.blocks} />;
  return (
    <NotesFrame bar={<BarPlace>{live ? <live.editor.SavedLine connection={live.opened.connection} readOnly={notes.readOnly} copyAll={null} /> : <OpeningLine readOnly={notes.readOnly} />}</BarPlace>}>
      {children}
    </NotesFrame>
  );
}

const never = () => () => undefined;

/** Begins the live text as soon as what it needs is loaded. */
function useLiveText({ documentId, label, writer: { accountId }, readOnly, loadBlocks }: Notes): Live | null {
  const [live, setLive] = useState<Live | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const mayWrite = readOnly === null;
  useEffect(() => {
    let opened: EditorModule.OpenedText | null = null;
    let isGone = false;
    Promise.all([load(), loadBlocks?.()])
      .then(([editor, blocks]) => {
        if (isGone) return;
        opened = editor.openText({ documentId, label, accountId, mayWrite });
        setLive({ editor, opened, blocks });
      })
      .catch((thrown: unknown) => {
        if (!isGone) setFailure(thrown instanceof Error ? thrown : new Error(String(thrown)));
      });
    return () => {
      isGone = true;
      opened?.close();
      setLive(null);
    };
  }, [documentId, label, accountId, mayWrite, loadBlocks]);
  if (failure !== null) throw failure;
  return live;
}
