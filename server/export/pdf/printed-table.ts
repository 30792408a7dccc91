import { tableGrid } from '#domain/document/table-grid.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import type { PrintedBlock } from './printed-nodes.ts';

export type PrintedCell = { x: number; y: number; colspan: number; rowspan: number; header: boolean; /** Whether its ground sets it off, as the required level of a rubric. */ tinted?: true; /** Its row may go on overleaf: it could be higher than a page. */ long?: true; blocks: PrintedBlock[] };
export type PrintedTable = {
  kind: 'table';
  columns: number;
  /** A share of the width each; "auto": as wide as its words; null: what is left. */
  widths: (number | 'auto' | null)[];
  /** The columns of numbers, which stand to the right. */
  right: number[];
  /** Whether the first row is repeated on each page and read as headers. */
  header: boolean;
  cells: PrintedCell[];
};

/** A table of a text; nothing where it has no cell. */
export function printedTable(node: UnsignedNode, read: (content: readonly UnsignedPart[]) => PrintedBlock[]): PrintedTable[] {
  const grid = tableGrid(node);
  const columns = grid[0]?.length ?? 0;
  if (columns === 0) return [];
  const long = grid.map((fields) => fields.some((field) => field !== null && sizeOf(field.cell.content) * columns > KEPT_WHOLE * field.colspan));
  const cells = grid.flatMap((fields, y) => fields.flatMap((field, x) => (field === null ? [] : [{ x, y, colspan: field.colspan, rowspan: field.rowspan, header: field.isHeader, ...(field.cell.attributes.isTinted === true && { tinted: true as const }), ...(long[y] && { long: true as const }), blocks: read(field.cell.content) }])));
  // A cell that reaches out of the first row would tear the header from its rows.
  const header = grid[0]?.every((field) => field === null || (field.isHeader && field.rowspan === 1)) ?? false;
  return [{ kind: 'table', columns, widths: Array.from({ length: columns }, () => null), right: [], header, cells }];
}

/** About as many letters as fill half a page across its whole width, in the size of tables. */
const KEPT_WHOLE = 4_000;
const [BLOCK_SIZE, IMAGE_SIZE] = [40, 1_500];

/** How much room the words of a cell take, in letters. */
const sizeOf = (content: readonly UnsignedPart[]): number => content.reduce((size, part) => size + ('text' in part ? part.text.length : (part.type === 'image' ? IMAGE_SIZE : BLOCK_SIZE) + sizeOf(part.content)), 0);
