import { escapeLineStart, escapeWords, visibleWords } from '../markdown/escape-markdown.ts';
import { type ProsePart, proseParts } from './prose-parts.ts';

/** A line of somebody's as Markdown that shows just its words. */
export const lineMarkdown = (line: string): string => escapeLineStart(escapeWords(visibleWords(line).replace(/\s+/g, ' ').trim()));

/** Prose as Markdown that shows just its words: paragraphs and lists, as a page draws them, and nothing else. */
export const proseMarkdown = (prose: string): string => partsMarkdown(proseParts(visibleWords(prose)));

/** Two lists of a kind in a row would be read as one, so that every other one has marks of its own. */
function partsMarkdown(parts: readonly ProsePart[]): string {
  let isOther = false;
  return parts
    .map((part, place) => {
      isOther = part.kind !== 'paragraph' && parts[place - 1]?.kind === part.kind && !isOther;
      return part.kind === 'paragraph' ? lineMarkdown(part.text) : listMarkdown(part, isOther);
    })
    .join('\n\n');
}

const listMarkdown = ({ kind, entries }: Exclude<ProsePart, { kind: 'paragraph' }>, isOther: boolean): string =>
  entries
    .map(({ text, parts }, place) => {
      const mark = kind === 'bullets' ? (isOther ? '* ' : '- ') : `${place + 1}${isOther ? ')' : '.'} `;
      return entryMarkdown(mark, partsMarkdown([{ kind: 'paragraph', text }, ...parts]));
    })
    .join('\n');

/** Blocks as one entry of a list: those below the first line are indented as far as its mark. */
export const entryMarkdown = (mark: string, blocks: string): string => `${mark}${blocks.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`;

/** A table of GitHub's dialect; cells are prose, in one line. */
export function tableMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head.map(lineMarkdown)), line(head.map(() => '---')), ...rows.map((row) => line(row.map(lineMarkdown)))].join('\n');
}

/** A heading with what stands below it; nothing at all where that is nothing. */
export function sectionMarkdown(depth: number, heading: string, parts: readonly string[]): string[] {
  const written = parts.filter((part) => part !== '');
  return written.length === 0 ? [] : [`${'#'.repeat(depth)} ${lineMarkdown(heading)}`, ...written];
}
