import { exportNotesJson, exportNotesMarkdown } from './export-notes.ts';
import { listVersions } from './list-versions.ts';
import { nameVersion } from './name-version.ts';
import { openDocument } from './open-document.ts';
import { readRoomNotes } from './read-room-notes.ts';
import { readVersion } from './read-version.ts';
import { restoreVersion } from './restore-version.ts';

export const documents = { exportNotesJson, exportNotesMarkdown, listVersions, nameVersion, openDocument, readRoomNotes, readVersion, restoreVersion };
