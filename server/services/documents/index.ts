import { addImage } from './add-image.ts';
import { exportNotes, exportNotesJson } from './export-notes.ts';
import { listMentionable } from './list-mentionable.ts';
import { listVersions } from './list-versions.ts';
import { nameVersion } from './name-version.ts';
import { openDocument } from './open-document.ts';
import { previewRestore } from './preview-restore.ts';
import { readImage } from './read-image.ts';
import { readRoomNotes } from './read-room-notes.ts';
import { readVersion } from './read-version.ts';
import { renameVersion } from './rename-version.ts';
import { restoreVersion } from './restore-version.ts';

export const documents = { addImage, exportNotes, exportNotesJson, listMentionable, listVersions, nameVersion, openDocument, previewRestore, readImage, readRoomNotes, readVersion, renameVersion, restoreVersion };
