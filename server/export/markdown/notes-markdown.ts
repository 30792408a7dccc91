import type { Contributor } from '#domain/document/attributed-content.ts';
import type { NotesFile } from '#domain/document/notes-file.ts';
import { type PerspectiveKey, perspectiveKeys, perspectiveWord } from '#domain/perspective.ts';
import { contentMarkdown } from './content-markdown.ts';
import { escapeWords } from './escape-markdown.ts';

/** The notes of a room as Markdown: what it worked on, the text, and who wrote it by perspective. */
export function notesMarkdown({ exportedAt, summit, room, contributors, content }: NotesFile): string {
  const standing = `Notes of room ${room.number}, ${summit.title}, as of ${exportedAt.slice(0, 16).replace('T', ' ')} UTC.`;
  const text = contentMarkdown(content, new URL(room.address).origin) || 'Nothing is written yet.';
  const wrote = contributors.length > 0 ? ['## Who wrote this', contributorLines(contributors).join('\n')] : [];
  return [`# ${oneLine(room.focus)}`, oneLine(standing), text, ...wrote].join('\n\n') + '\n';
}

const oneLine = (words: string): string => escapeWords(words.replace(/\s+/g, ' ').trim());

/** A line for each perspective. How many stand behind "not named" is not said. */
function contributorLines(contributors: readonly Contributor[]): string[] {
  const lines = perspectiveKeys.flatMap((key) => {
    const names = contributors.flatMap((by) => (by.kind === 'named' && by.perspective === key ? [oneLine(by.name)] : []));
    const hasUnnamed = contributors.some((by) => by.kind === 'perspective' && by.perspective === key);
    const shown = [...names, ...(hasUnnamed ? [names.length > 0 ? 'others not named' : 'not named'] : [])];
    return shown.length > 0 ? [`- ${wordOf(key, hasUnnamed ? 2 : names.length)}: ${shown.join(', ')}`] : [];
  });
  return contributors.some(({ kind }) => kind === 'anonymous') ? [...lines, '- People shown neither by name nor by perspective'] : lines;
}

function wordOf(key: PerspectiveKey, count: number): string {
  const word = perspectiveWord(key, count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
