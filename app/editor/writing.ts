import type { Editor } from '@tiptap/react';
import { createContext, useContext } from 'react';
import type { Doc } from 'yjs';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { DocumentConnection } from './document-connection.ts';

/** Who writes on this page. */
export type Writer = { accountId: string; name: string; perspective: PerspectiveKey; /** As beside the carets of all their tabs. */ person: string };

/** What can stand open beside the text or over it, one at a time. */
export const panels = ['link', 'image', 'find', 'replace', 'shortcuts', 'outline', 'people', 'remarks', 'suggestions', 'import'] as const;
export type Panel = (typeof panels)[number];

/** The text that is open on this page, for all that stands around it. */
export type Writing = {
  editor: Editor;
  ydoc: Doc;
  connection: DocumentConnection;
  documentId: string;
  writer: Writer;
  /** What the text is, as in "Notes of room 2". */
  label: string;
  /** False for who reads only, and once writing has ended. */
  mayWrite: boolean;
  shown: Panel | null;
  show: (panel: Panel | null) => void;
};

const WritingContext = createContext<Writing | null>(null);
export const WritingProvider = WritingContext.Provider;

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (writing === null) throw new Error('This part belongs around an open text.');
  return writing;
}
