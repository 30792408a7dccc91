import { t } from '#domain/words/t.ts';
import { type LineProblem, readCsvLines } from '../csv-lines.ts';

export type { LineProblem } from '../csv-lines.ts';
export type TableRow = { line: number; cell: (head: string) => string };
/** Lines that could be used, and what is wrong with the others; a file that is no such table has no lines. */
export type TableReading<Row> = { rows: Row[]; problems: LineProblem[] };

export const POLIS_FILE_BYTES = 16 * 1024 * 1024;
const MOST_PROBLEMS = 50;

/**
 * Reads a table in CSV, UTF-8 with or without a byte order mark, its first line naming the columns in any order. Each further line is given to `read`, which
 * answers with what it says or with why it cannot be used. At most fifty problems are named.
 */
export function readPolisTable<Row>(bytes: Uint8Array, heads: readonly string[], read: (row: TableRow) => Row | string): TableReading<Row> {
  const only = (reason: string, line = 1): TableReading<Row> => ({ rows: [], problems: [{ line, reason }] });
  if (bytes.byteLength > POLIS_FILE_BYTES) return only(t`this file is larger than 16 MiB`);
  const lines = readCsvLines(bytes);
  if ('reason' in lines) return only(lines.reason, lines.line);
  const [first, ...rest] = lines;
  const columns = new Map(first?.cells.map((head, column) => [head.trim().toLowerCase(), column]));
  const missing = heads.filter((head) => !columns.has(head));
  if (missing.length > 0) return only(t`the file lacks these columns: ${missing.join(', ')}`);
  const reading: TableReading<Row> = { rows: [], problems: [] };
  for (const { cells, line } of rest) {
    const found = read({ line, cell: (head) => cells[columns.get(head) ?? -1]?.trim() ?? '' });
    if (typeof found !== 'string') reading.rows.push(found);
    else if (reading.problems.length < MOST_PROBLEMS) reading.problems.push({ line, reason: found });
  }
  return reading;
}
