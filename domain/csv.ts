/** A cell that a spreadsheet would take for a formula is marked as text, since names and notes are written by anybody; a plain number is none. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) && !/^-\d+$/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as RFC 4180 wants it, its first row being the heads; for programs. */
export const csvLines = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.map((cell) => quoted(asText(cell))).join(',')).join('\r\n')}\r\n`;

/** The same for people: with a byte order mark, by which spreadsheets know UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${csvLines(rows)}`;

/** A cell as it was before it was marked as text. */
export const unmarked = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
