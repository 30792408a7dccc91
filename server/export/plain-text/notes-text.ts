import type { NotesFile } from '#domain/document/notes-file.ts';
import { contributorLines, NOTHING_WRITTEN, standingOf, titleOf, WHO_WROTE } from '../notes/notes-heading.ts';
import { contentText } from './content-text.ts';

/** The notes of a room as plain text: what it worked on, the text, and who wrote it by perspective. */
export function notesText(notes: NotesFile): string {
  const wrote = notes.contributors.length > 0 ? [WHO_WROTE, contributorLines(notes.contributors).map((line) => `- ${line}`).join('\n')] : [];
  return [titleOf(notes), standingOf(notes), contentText(notes.content) || NOTHING_WRITTEN, ...wrote].join('\n\n') + '\n';
}
