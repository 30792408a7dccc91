import { escapeLineStart, escapeWords, visibleWords } from '../markdown/escape-markdown.ts';

/** A line of somebody's as Markdown that shows just its words. */
export const lineMarkdown = (line: string): string => escapeLineStart(escapeWords(visibleWords(line).replace(/\s+/g, ' ').trim()));

/** Prose, which is Markdown already, with no way to write HTML or a heading of its own. */
export const proseMarkdown = (prose: string): string =>
  visibleWords(prose)
    .trim()
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/^(\s*)(#{1,6}\s)/gm, '$1\\$2');

/** Prose within a cell of a table: one line. */
const cellMarkdown = (prose: string): string => proseMarkdown(prose).replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');

/** A table of GitHub's dialect; cells are prose. */
export function tableMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head.map(lineMarkdown)), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cellMarkdown)))].join('\n');
}

/** A heading with what stands below it; nothing at all where that is nothing. */
export function sectionMarkdown(depth: number, heading: string, parts: readonly string[]): string[] {
  const written = parts.filter((part) => part !== '');
  return written.length === 0 ? [] : [`${'#'.repeat(depth)} ${lineMarkdown(heading)}`, ...written];
}
