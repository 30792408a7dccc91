import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { isRun } from '#domain/document/content.ts';
import { tableGrid } from '#domain/document/table-grid.ts';
import { inlineLines, type Places } from './inline-markdown.ts';

/** What makes its own line within a cell. */
const LINES = ['paragraph', 'heading', 'codeBlock', 'image'];

/** A table of GitHub's dialect: its first row is the header, a cell is one line, in which `<br>` parts what stood in several. */
export function tableMarkdown(table: UnsignedNode, places: Places): string {
  const rows = tableGrid(table).map((row) => row.map((field) => (field === null ? '' : cellMarkdown(field.cell, places))));
  const [first] = rows;
  if (!first || first.length === 0) return '';
  const [header, ...others] = hasHeader(table) ? rows : [first.map(() => ''), ...rows];
  return [lineOf(header ?? []), lineOf(first.map(() => '---')), ...others.map(lineOf)].join('\n');
}

const hasHeader = (table: UnsignedNode): boolean => tableGrid(table)[0]?.some((field) => field?.isHeader) ?? false;
const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cellMarkdown = (cell: UnsignedNode, places: Places): string =>
  linesIn(cell.content)
    .flatMap((line) => inlineLines(line, { ...places, isInTable: true }))
    .map((line) => line.replace(/\\$/, ''))
    .join('<br>');

/** What each line of a cell is made of. */
const linesIn = (content: readonly UnsignedPart[]): UnsignedPart[][] => content.flatMap((part) => (isRun(part) ? [[part]] : LINES.includes(part.type) ? [part.type === 'image' ? [part] : part.content] : linesIn(part.content)));
