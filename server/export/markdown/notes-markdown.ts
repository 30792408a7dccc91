import { contributorLines, NOTHING_WRITTEN, type PrintedNotes, standingOf, titleOf, WHO_WROTE } from '../notes/notes-heading.ts';
import { contentMarkdown } from './content-markdown.ts';
import { escapeWords } from '#domain/markdown/escape-markdown.ts';

/** The notes of a room as Markdown: what it worked on, the text, and who wrote it by perspective. */
export function notesMarkdown(notes: PrintedNotes): string {
  const { room, contributors, content } = notes;
  const text = contentMarkdown(content, new URL(room.address).origin) || NOTHING_WRITTEN;
  const wrote = contributors.length > 0 ? [`## ${WHO_WROTE}`, contributorLines(contributors).map((line) => `- ${escapeWords(line)}`).join('\n')] : [];
  return [`# ${escapeWords(titleOf(notes))}`, escapeWords(standingOf(notes)), text, ...wrote].join('\n\n') + '\n';
}
