import { isRun } from './content.ts';
import { spanOf } from './read-attributes.ts';

type Part<Node> = Node | { type: string; text: string };
type TableNode = { type: string; attributes: Record<string, unknown>; content: Part<TableNode>[] };
export type GridCell<Node> = { cell: Node; isHeader: boolean; colspan: number; rowspan: number };

/** Wider than any table that is read by people. */
const MOST_COLUMNS = 200;

/**
 * A table as rows of equal length: a cell stands in the first field that it takes, and null in all others that it spans
 * or that nobody filled. Concurrent edits may leave rows of unequal length, and cells that reach beyond the last row.
 */
export function tableGrid<Node extends TableNode>(table: Node): (GridCell<Node> | null)[][] {
  const rows = table.content.filter((row): row is Node => !isRun(row) && row.type === 'tableRow');
  const grid: (GridCell<Node> | null | undefined)[][] = rows.map(() => []);
  for (const [place, row] of rows.entries()) {
    for (const cell of row.content) if (!isRun(cell)) take(grid, place, cell as Node);
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_field, column) => row[column] ?? null));
}

function take<Node extends TableNode>(grid: (GridCell<Node> | null | undefined)[][], place: number, cell: Node): void {
  const row = grid[place];
  if (!row) return;
  const free = row.findIndex((field) => field === undefined);
  const column = free === -1 ? row.length : free;
  if (column >= MOST_COLUMNS) return;
  const colspan = Math.min(spanOf(cell.attributes.colspan), MOST_COLUMNS - column);
  const rowspan = Math.min(spanOf(cell.attributes.rowspan), grid.length - place);
  for (let down = 0; down < rowspan; down += 1)
    for (let along = 0; along < colspan; along += 1) {
      const target = grid[place + down];
      if (target && target[column + along] === undefined) fill(target, column + along, null);
    }
  row[column] = { cell, isHeader: cell.type === 'tableHeader', colspan, rowspan };
}

/** Fields before it that nobody has taken stay free, and are no holes. */
function fill<Field>(row: (Field | null | undefined)[], column: number, field: Field | null): void {
  while (row.length < column) row.push(undefined);
  row[column] = field;
}
