import { exportNotesJson, exportNotesMarkdown } from './export-notes.ts';
import { openDocument } from './open-document.ts';
import { readRoomNotes } from './read-room-notes.ts';

export const documents = { exportNotesJson, exportNotesMarkdown, openDocument, readRoomNotes };
