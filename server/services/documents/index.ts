import { openDocument } from './open-document.ts';
import { readRoomNotes } from './read-room-notes.ts';

export const documents = { openDocument, readRoomNotes };
